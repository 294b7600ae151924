/** Buttons: with words, or with an icon whose words are its name and its tooltip. */
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './Button.module.css';
import { cls } from './cls.ts';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** One primary button at most in a view. */
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly children: ReactNode;
}

export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={cls(styles.button, styles[variant])} />;
}

interface IconButtonProps extends Omit<ButtonProps, 'variant' | 'aria-label'> {
  readonly label: string;
  /** Keys that do the same, shown in the tooltip. */
  readonly shortcut?: string | null;
}

export function IconButton({ label, shortcut, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={cls(styles.button, styles.quiet, styles.icon)} />
      <Tooltip className={cls(styles.tooltip)} offset={6}>
        {label}
        {shortcut ? <kbd className={cls(styles.keys)}>{shortcut}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
