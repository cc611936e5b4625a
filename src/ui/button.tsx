import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** Without a frame, for tool rows. */
  bare?: boolean
}

/** The one push button. */
export function Button({ bare, className, ...rest }: ButtonProps) {
  const classes = [styles.button, bare ? styles.bare : '', className ?? '']
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Read by screen readers and shown as the tip. */
  label: string
  children: ReactNode
}

/** A button that shows only a picture; its label is its accessible name. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  const classes = [styles.button, styles.bare, styles.icon, className ?? '']
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classes.filter(Boolean).join(' ')}
      {...rest}
    >
      {children}
    </button>
  )
}
