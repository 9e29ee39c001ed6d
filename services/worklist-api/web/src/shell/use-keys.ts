import { useEffect, useEffectEvent } from 'react';
import { useKeysOn } from './settings.ts';

/** What a key does, by `KeyboardEvent.key`: the character typed, since `/` is Shift+7 on a German keyboard. */
export type Keys = Readonly<Record<string, () => void>>;

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';
const ACTING = 'a, button, summary, [role="button"]';

const isTyping = ({ target }: KeyboardEvent): boolean => target instanceof Element && target.closest(TYPING) !== null;

/** Enter on a link or button is that control's own. */
const isActing = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof Element && target.closest(ACTING) !== null;

const isChord = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

/** Single keys, off while typing and when the reader has switched them off (WCAG 2.1.4). */
export const useKeys = (keys: Keys): void => {
  const [on] = useKeysOn();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act || event.defaultPrevented || isChord(event) || isTyping(event) || isActing(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
};
