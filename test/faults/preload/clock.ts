/** Loaded before the service: its wall clock is wrong by `FAULT_CLOCK_MS`. */
const skewMs = Number(process.env.FAULT_CLOCK_MS ?? 0);

globalThis.Date = new Proxy(Date, {
  construct: (date, given, asked) => Reflect.construct(date, given.length > 0 ? given : [date.now() + skewMs], asked),
  get: (date, key) => (key === 'now' ? () => date.now() + skewMs : Reflect.get(date, key)),
});
