/** A button of a page that runs a command of the window, with the command's own words. */
import { useServices } from '#renderer/app/services.ts';
import { useTexts } from '#renderer/app/texts.ts';
import type { WindowCommandId } from '#renderer/input/handlers.ts';
import { Button } from '../controls/Button.tsx';

interface CommandButtonProps {
  readonly command: WindowCommandId;
  /** Whether it could run now, as far as the page knows. */
  readonly isDisabled?: boolean;
}

export function CommandButton({ command, isDisabled = false }: CommandButtonProps) {
  const t = useTexts();
  const { run } = useServices();
  return (
    <Button isDisabled={isDisabled} onPress={() => run(command)}>
      {t(`command:${command}`)}
    </Button>
  );
}
