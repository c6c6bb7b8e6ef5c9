import { useEffect, useState } from 'react'
import { loadOnlineMap } from '../../viz/map/online-map.ts'

/** Whose style lies below the map; undefined where none does. */
export function useOnlineHost(): string | undefined {
  const [host, setHost] = useState<string>()
  useEffect(() => {
    let current = true
    loadOnlineMap().then(
      (online) => current && online && setHost(new URL(online.style).host),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  return host
}
