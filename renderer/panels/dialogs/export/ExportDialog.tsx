/** Exports the document: what as, what of it, how. For a PDF the pages are shown as they will be. */
import { useEffect, useId, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection, ProgressBar } from 'react-aria-components';
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import { useSession } from '#renderer/state/use-session.tsx';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  EXPORT_GROUPS,
  ExportFormatId,
  type ExportOptions,
} from '#shared/formats/exports.ts';
import { PdfChoices } from '#shared/formats/pdf/choices.ts';
import { subsetOf } from '#shared/formats/subset.ts';
import type { ExportFailure, ExportProgress, ExportResult } from '#shared/ipc/exchange.ts';
import { Button } from '../../controls/Button.tsx';
import { cls } from '../../controls/cls.ts';
import { Dialog } from '../Dialog.tsx';
import { ContentChoice } from './ContentChoice.tsx';
import { type ExportChoices, hasContent, optionsOf, recallChoices, rememberChoices } from './choices.ts';
import styles from './ExportDialog.module.css';
import { NoticeList } from './NoticeList.tsx';
import { OptionFields } from './OptionFields.tsx';
import { PdfPreview } from './PdfPreview.tsx';

type Exported = Extract<ExportResult, { kind: 'exported' }>;
type Stage =
  | { readonly kind: 'choosing'; readonly failure: ExportFailure | null }
  | { readonly kind: 'running'; readonly progress: ExportProgress | null }
  | { readonly kind: 'done'; readonly exported: Exported };

const CHOOSING: Stage = { kind: 'choosing', failure: null };

export function ExportDialog({ format: wanted }: { readonly format: ExportFormatId | null }) {
  const { bridge, window } = useServices();
  const document = useSession((session) => session.document);
  const [choices, setChoices] = useState(() => recallChoices(document, wanted));
  const [stage, setStage] = useState<Stage>(CHOOSING);
  const close = window.getState().closeDialog;

  useEffect(
    () =>
      bridge.on('export:progress', (progress) =>
        setStage((now) => (now.kind === 'running' ? { kind: 'running', progress } : now)),
      ),
    [bridge],
  );

  const confirm = async (): Promise<void> => {
    rememberChoices(document, choices);
    const { format, choice } = choices;
    setStage({ kind: 'running', progress: null });
    const result = await bridge
      .exportFile({ document, format, options: { ...optionsOf(choices, format) }, choice })
      .catch((): ExportResult => ({ kind: 'failed', reason: 'other' }));
    switch (result.kind) {
      case 'cancelled':
        setStage(CHOOSING);
        break;
      case 'failed':
        setStage({ kind: 'choosing', failure: result.reason });
        break;
      case 'exported': {
        // The preview has told it already, where something could be done about it.
        const notices = result.notices.filter(({ code }) => !code.startsWith('pdfSmallText'));
        if (notices.length > 0) setStage({ kind: 'done', exported: { ...result, notices } });
        else {
          close();
          window.getState().tell({ kind: 'exported', name: result.names.join(', ') });
        }
      }
    }
  };

  switch (stage.kind) {
    case 'running':
      return <Running progress={stage.progress} cancel={() => void bridge.cancelExport()} />;
    case 'done':
      return <Done exported={stage.exported} close={close} />;
    case 'choosing':
      return (
        <Choosing
          choices={choices}
          failure={stage.failure}
          onChange={setChoices}
          close={() => {
            rememberChoices(document, choices);
            close();
          }}
          confirm={() => void confirm()}
        />
      );
  }
}

interface ChoosingProps {
  readonly choices: ExportChoices;
  readonly failure: ExportFailure | null;
  readonly onChange: (choices: ExportChoices) => void;
  readonly close: () => void;
  readonly confirm: () => void;
}

function Choosing({ choices, failure, onChange, close, confirm }: ChoosingProps) {
  const t = useTexts();
  const document = useSession((session) => session.document);
  const { format, choice } = choices;
  const options = optionsOf(choices, format);
  const setOptions = (changed: ExportOptions): void =>
    onChange({ ...choices, options: { ...choices.options, [format]: changed } });
  const isPossible = hasContent(document, choice);
  return (
    <Dialog
      size="full"
      title={t('export:title')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('app:cancel')}</Button>
          <Button variant="primary" isDisabled={!isPossible} onPress={confirm}>
            {t('export:confirm')}
          </Button>
        </>
      }
    >
      <p role="alert" className={styles.failure}>
        {failure === null ? (isPossible ? null : t('export:nothingChosen')) : failureText(failure, t)}
      </p>
      <div className={styles.columns} data-preview={format === 'pdf'}>
        <Formats format={format} onChange={(chosen) => onChange({ ...choices, format: chosen })} />
        <div className={styles.choices}>
          <div className={styles.part}>
            <p className={styles.about}>{t(`export:about.${format}`)}</p>
            <OptionFields key={format} format={EXPORT_FORMATS[format]} options={options} onChange={setOptions} />
          </div>
          <div className={styles.part}>
            <h3 className={styles.heading}>{t('export:content')}</h3>
            <ContentChoice
              document={document}
              choice={choice}
              onChange={(changed) => onChange({ ...choices, choice: changed })}
            />
          </div>
        </div>
        {format === 'pdf' && isPossible ? (
          <PdfPreview
            document={subsetOf(document, choice)}
            choices={PdfChoices.parse(options)}
            onPaper={(paper) => setOptions({ ...options, paper })}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

interface FormatsProps {
  readonly format: ExportFormatId;
  readonly onChange: (format: ExportFormatId) => void;
}

/** What it can be exported as, in groups. */
function Formats({ format, onChange }: FormatsProps) {
  const t = useTexts();
  const groups = EXPORT_GROUPS.map((group) => ({
    group,
    ids: EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].group === group),
  })).filter(({ ids }) => ids.length > 0);
  return (
    <ListBox
      autoFocus
      aria-label={t('export:formats')}
      className={cls(styles.formats)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[format]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : [...keys];
        const known = ExportFormatId.safeParse(chosen);
        if (known.success) onChange(known.data);
      }}
    >
      {groups.map(({ group, ids }) => (
        <ListBoxSection key={group} id={`group ${group}`}>
          <Header className={cls(styles.group)}>{t(`export:group.${group}`)}</Header>
          {ids.map((id) => (
            <ListBoxItem key={id} id={id} className={cls(styles.format)} textValue={t(`export:format.${id}`)}>
              {t(`export:format.${id}`)}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Running({ progress, cancel }: { readonly progress: ExportProgress | null; readonly cancel: () => void }) {
  const t = useTexts();
  const id = useId();
  const isKnown = progress !== null && progress.total > 1;
  return (
    <Dialog
      isQuestion
      title={t('export:running')}
      onClose={cancel}
      actions={
        <Button autoFocus onPress={cancel}>
          {t('export:cancelRun')}
        </Button>
      }
    >
      <ProgressBar
        aria-labelledby={id}
        className={cls(styles.progress)}
        isIndeterminate={!isKnown}
        {...(isKnown ? { value: progress.done, maxValue: progress.total } : {})}
      >
        {({ percentage }) => (
          <>
            <span id={id} className={styles.hidden}>
              {t('export:running')}
            </span>
            <div className={styles.track}>
              <div
                className={styles.bar}
                data-unknown={!isKnown}
                style={isKnown ? { width: `${percentage ?? 0}%` } : undefined}
              />
            </div>
          </>
        )}
      </ProgressBar>
    </Dialog>
  );
}

function Done({ exported: { names, notices }, close }: { readonly exported: Exported; readonly close: () => void }) {
  const t = useTexts();
  return (
    <Dialog
      size="wide"
      title={t('export:done')}
      onClose={close}
      actions={
        <Button variant="primary" autoFocus onPress={close}>
          {t('app:close')}
        </Button>
      }
    >
      <p>{t('export:done.files', { count: names.length, names: names.join(', ') })}</p>
      <NoticeList label={t('export:notices.export')} notices={notices} />
    </Dialog>
  );
}

function failureText(reason: ExportFailure, t: ReturnType<typeof useTexts>): string {
  if (reason === 'notDrawn' || reason === 'exportRunning') return t(`export:failure.${reason}`);
  return t(`app:exportFailure.${reason}`);
}
