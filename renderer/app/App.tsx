/** The window: the start screen or the document, the dialogs and what there is to tell. */
import { Suspense, useEffect, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Dialogs } from '#renderer/panels/dialogs/Dialogs.tsx';
import { Notices } from '#renderer/panels/Notices.tsx';
import { SessionProvider } from '#renderer/state/use-session.tsx';
import { NAMESPACES } from '#shared/i18n/translator.ts';
import { Editor } from './Editor.tsx';
import { type Services, ServicesContext, useServices, useSettings, useWindow } from './services.ts';
import { StartScreen } from './start-screen.ts';
import { languageTag } from './texts.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useTheme } from './use-theme.ts';
import { useWindowKeys } from './use-window-keys.ts';

export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesContext value={services}>
      <I18nextProvider i18n={services.translator}>
        <Shell />
      </I18nextProvider>
    </ServicesContext>
  );
}

function Shell() {
  const { i18n } = useTranslation(NAMESPACES);
  const language = languageTag(i18n);
  const content = useWindow((state) => state.content);
  useTheme(useSettings((settings) => settings.theme));
  useWindowKeys(useServices());
  useClipboard(useServices());
  useDroppedFiles();
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.title = 'Stagecoach';
  }, []);
  return (
    <I18nProvider locale={language}>
      {content.kind === 'start' ? (
        <Suspense fallback={null}>
          <StartScreen recent={content.recent} problem={content.problem} />
        </Suspense>
      ) : (
        <SessionProvider key={content.key} store={content.session}>
          <Editor />
        </SessionProvider>
      )}
      <Dialogs />
      <Notices />
    </I18nProvider>
  );
}
