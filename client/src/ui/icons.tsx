import type { SVGProps } from 'react'

/** Line icons on a 16 px grid; never without a word beside them or a label. */
type Props = Omit<SVGProps<SVGSVGElement>, 'd'>

function Icon({ d, ...rest }: { d: string } & Props) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={d} />
    </svg>
  )
}

export const ChevronDown = (props: Props) => <Icon d="M4.500 6.500 8 10l3.500-3.500" {...props} />
export const ChevronRight = (props: Props) => <Icon d="M6.500 4.500 10 8l-3.500 3.500" {...props} />
export const Cross = (props: Props) => <Icon d="m4.500 4.500 7 7m0-7-7 7" {...props} />
export const Check = (props: Props) => <Icon d="m3.500 8.500 3 3 6-7" {...props} />
export const Magnifier = (props: Props) => (
  <Icon d="M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9Zm3.300-1.200 3.200 3.200" {...props} />
)
export const ArrowUp = (props: Props) => <Icon d="M8 12.500v-9m-3.500 3.500L8 3.500 11.500 7" {...props} />
export const ArrowDown = (props: Props) => <Icon d="M8 3.500v9M4.500 9 8 12.500 11.500 9" {...props} />
export const External = (props: Props) => <Icon d="M6 4h6v6m0-6-7.500 7.500" {...props} />
