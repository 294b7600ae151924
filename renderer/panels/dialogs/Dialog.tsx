/** How dialogs stand over the window. Escape and a press beside them cancel. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cls } from '../controls/cls.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A question that has to be answered; a press beside it is no answer. */
  readonly isQuestion?: boolean;
  /** `wide` for much to read, `full` for a place to work in. */
  readonly size?: 'wide' | 'full';
  readonly children: ReactNode;
  /** Buttons, the way out first and the way on last. */
  readonly actions: ReactNode;
}

export function Dialog({ title, onClose, isQuestion = false, size, children, actions }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isQuestion}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={cls(styles.overlay)}
    >
      <Modal className={cls(styles.modal, isQuestion && styles.question, size && styles[size])}>
        <AriaDialog role={isQuestion ? 'alertdialog' : 'dialog'} className={cls(styles.dialog)}>
          <Heading slot="title" className={cls(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.actions}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
