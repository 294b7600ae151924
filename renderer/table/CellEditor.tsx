/** Edits a cell where it stands, with the control that its field asks for. */
import type { Card } from '#shared/document/model.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import type { CellValue } from './changes.ts';
import type { FieldContext, TableField } from './fields.ts';
import { DateEditor, NumberEditor, TextEditor } from './InlineEditors.tsx';
import type { AfterCellEdit } from './keys.ts';
import { TokenEditor } from './TokenEditor.tsx';

export interface CellEditorProps {
  readonly field: TableField;
  readonly card: Card;
  readonly context: FieldContext;
  /** The cards that are changed: the row's own, or all that are selected. */
  readonly cards: readonly string[];
  /** What the first key typed, or null. */
  readonly typed: string | null;
  /** Writes into the document. Says whether it took the value. */
  readonly onChange: (value: CellValue) => boolean;
  readonly onEnd: (then: AfterCellEdit) => void;
}

export function CellEditor(props: CellEditorProps) {
  switch (props.field.control) {
    case 'text':
    case 'name':
      return <TextEditor {...props} />;
    case 'number':
      return <NumberEditor {...props} />;
    case 'date':
      return <DateEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'channels':
    case 'tags':
      return <TokenEditor {...props} />;
    case 'flag':
    case 'none':
      return null;
  }
}
