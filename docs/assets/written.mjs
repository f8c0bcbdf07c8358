// A day in words, as the guide writes it everywhere: "vrijdag 27 november 2026".

import { parts, weekday } from "./days.mjs";

/** Writes days with the names that the page gives (hooks/guide/formats.py). */
export function writer({ weekdays, months, firstOfMonth }) {
  const two = (value) => String(value).padStart(2, "0");
  return (day) => {
    const { year, month, date } = parts(day);
    const values = { y: year, d: date === 1 ? firstOfMonth : date, dd: two(date), mm: two(month) };
    const text = months.split("|")[month - 1].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    return `${weekdays.split("|")[weekday(day)]} ${text}`;
  };
}
