import { useTranslation } from 'react-i18next'
import { TextPage } from '../../../ui/page.tsx'
import { Skeleton, SkeletonRows } from '../../../ui/states.tsx'
import styles from './page-skeleton.module.css'

export function PageSkeleton() {
  const { t } = useTranslation('common')
  return (
    <TextPage>
      <div className={styles.head}>
        <Skeleton width={160} height={14} />
        <Skeleton width="46%" height={34} />
        <Skeleton width="58%" height={18} />
        <Skeleton width="30%" height={56} />
      </div>
      <div className={styles.pictures}>
        <Skeleton height={260} />
        <Skeleton height={260} />
        <Skeleton height={260} />
      </div>
      <SkeletonRows label={t('loading')} rows={8} height={30} />
    </TextPage>
  )
}
