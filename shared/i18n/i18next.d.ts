import 'i18next';
import type { Texts } from './translator.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Texts;
    keySeparator: false;
    returnNull: false;
  }
}
