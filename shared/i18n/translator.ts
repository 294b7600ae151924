/** Every text a user reads comes out of `assets/locales`, in the window, the menus and the command line. */
import i18next, { type i18n, type TFunction } from 'i18next';
import daApp from '#assets/locales/da/app.json';
import daCanvas from '#assets/locales/da/canvas.json';
import daCli from '#assets/locales/da/cli.json';
import daCommand from '#assets/locales/da/command.json';
import daExport from '#assets/locales/da/export.json';
import daFile from '#assets/locales/da/file.json';
import daFormats from '#assets/locales/da/formats.json';
import daMain from '#assets/locales/da/main.json';
import daViews from '#assets/locales/da/views.json';
import enApp from '#assets/locales/en/app.json';
import enCanvas from '#assets/locales/en/canvas.json';
import enCli from '#assets/locales/en/cli.json';
import enCommand from '#assets/locales/en/command.json';
import enExport from '#assets/locales/en/export.json';
import enFile from '#assets/locales/en/file.json';
import enFormats from '#assets/locales/en/formats.json';
import enMain from '#assets/locales/en/main.json';
import enViews from '#assets/locales/en/views.json';
import srApp from '#assets/locales/sr/app.json';
import srCanvas from '#assets/locales/sr/canvas.json';
import srCli from '#assets/locales/sr/cli.json';
import srCommand from '#assets/locales/sr/command.json';
import srExport from '#assets/locales/sr/export.json';
import srFile from '#assets/locales/sr/file.json';
import srFormats from '#assets/locales/sr/formats.json';
import srMain from '#assets/locales/sr/main.json';
import srViews from '#assets/locales/sr/views.json';
import type { UiLanguage } from './languages.ts';

const en = {
  app: enApp,
  canvas: enCanvas,
  cli: enCli,
  command: enCommand,
  export: enExport,
  file: enFile,
  formats: enFormats,
  main: enMain,
  views: enViews,
};

export const LOCALES = {
  en,
  da: {
    app: daApp,
    canvas: daCanvas,
    cli: daCli,
    command: daCommand,
    export: daExport,
    file: daFile,
    formats: daFormats,
    main: daMain,
    views: daViews,
  },
  sr: {
    app: srApp,
    canvas: srCanvas,
    cli: srCli,
    command: srCommand,
    export: srExport,
    file: srFile,
    formats: srFormats,
    main: srMain,
    views: srViews,
  },
} as const satisfies Record<UiLanguage, unknown>;

export const NAMESPACES = [
  'app',
  'canvas',
  'cli',
  'command',
  'export',
  'file',
  'formats',
  'main',
  'views',
] as const satisfies (keyof typeof en)[];

/** The English texts: what keys exist. `i18next.d.ts` makes `t` accept only these. */
export type Texts = typeof en;
export type Translate = TFunction<typeof NAMESPACES>;

/** An i18next of its own (no global state), ready at once. Keys are flat: `t('command:file.new')`. */
export function createTranslator(language: UiLanguage): i18n {
  const translator = i18next.createInstance();
  translator.init({
    resources: LOCALES,
    lng: language,
    fallbackLng: 'en',
    ns: NAMESPACES,
    defaultNS: 'app',
    keySeparator: false,
    initAsync: false,
    returnNull: false,
    // Texts end up in React and native menus, which escape or show plain text themselves.
    interpolation: { escapeValue: false },
  });
  return translator;
}
