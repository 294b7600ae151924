import { describe, expect, it } from 'vitest';
import { isAppUrl, pageUrl } from '#electron/security/app-url.ts';
import { externalAddress } from '#electron/security/external-links.ts';
import { forbiddenSwitch } from '#electron/security/remote-switches.ts';

describe('an address of ours', () => {
  it('is that of a page, with whatever stands behind it', () => {
    expect(isAppUrl(pageUrl('index.html'))).toBe(true);
    expect(isAppUrl('app://stagecoach/print.html?map=1#x')).toBe(true);
  });

  it.each([
    'app://other/index.html',
    'app://stagecoach.evil.example/index.html',
    'app://stagecoach:8080/index.html',
    'app://user@stagecoach/index.html',
    'application://stagecoach/index.html',
    'https://stagecoach/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    'app:stagecoach',
    '',
    'nonsense',
  ])('is not %s', (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe('an address that may be opened in the browser', () => {
  it('is https, in its normal form', () => {
    expect(externalAddress('https://example.com/a b')).toBe('https://example.com/a%20b');
  });

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@example.com',
    'smb://server/share',
    'ms-settings:about',
    'https://bank.example@evil.example/',
    'https://user:pass@example.com/',
    `https://example.com/${'a'.repeat(2_000)}`,
    'not an address',
    '',
  ])('is not %.40s', (address) => {
    expect(externalAddress(address)).toBeNull();
  });
});

describe('a switch that lets others steer the app', () => {
  const startedWith = (name: string) => (asked: string) => asked === name;

  it('is refused by a released app', () => {
    expect(forbiddenSwitch(true, startedWith('remote-debugging-port'))).toBe('remote-debugging-port');
    expect(forbiddenSwitch(true, startedWith('remote-debugging-pipe'))).toBe('remote-debugging-pipe');
  });

  it('is let through in development, where tests use it', () => {
    expect(forbiddenSwitch(false, startedWith('remote-debugging-port'))).toBeNull();
  });

  it('is not seen in others', () => {
    expect(forbiddenSwitch(true, startedWith('no-sandbox'))).toBeNull();
  });
});
