/** A time as a calendar and a clock show it, in C's own counting: months from 0, years from 1900. Filled while a text is read. */
export interface CalendarTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  yearDay: number;
  /** Seconds east of UTC. */
  offset: number;
}

export function emptyTime(): CalendarTime {
  return { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0, yearDay: 0, offset: 0 };
}

/** C's zero is 1900-01-00. */
export function clearTime(time: CalendarTime): void {
  time.year = 0;
  time.month = 0;
  time.day = 0;
  time.hour = 0;
  time.minute = 0;
  time.second = 0;
  time.yearDay = 0;
  time.offset = 0;
}

const DAY = 86_400;
const FIRST_YEAR = 1900;

/** Seconds since 1970 as if it were UTC; what is out of bounds runs over, as in timegm. */
export function utcSeconds({ year, month, day, hour, minute, second }: CalendarTime): number {
  const months = year * 12 + month;
  const days =
    daysBefore(FIRST_YEAR + Math.floor(months / 12), ((months % 12) + 12) % 12) + day - 1;
  return days * DAY + hour * 3600 + minute * 60 + second;
}

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from 1970 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 1 && isLeapYear(year) ? 1 : 0;
  return (year - 1970) * 365 + leaps - LEAPS_BEFORE_1970 + (MONTH_STARTS[month] ?? 0) + leapDay;
}

const LEAPS_BEFORE_1970 = 477;

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of the year before a month. */
export const daysToMonth = (year: number, month: number): number =>
  (MONTH_STARTS[month] ?? 0) + (month > 1 && isLeapYear(year) ? 1 : 0);

/** Sets a time to what a clock in UTC shows. */
export function setFromSeconds(time: CalendarTime, seconds: number): void {
  const days = Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  time.hour = Math.floor(rest / 3600);
  time.minute = Math.floor((rest % 3600) / 60);
  time.second = rest % 60;
  setDay(time, days);
}

function setDay(time: CalendarTime, days: number): void {
  let year = 1970 + Math.floor(days / 365.2425);
  if (daysBefore(year, 0) > days) year -= 1;
  else if (daysBefore(year + 1, 0) <= days) year += 1;
  const yearDay = days - daysBefore(year, 0);
  let month = 11;
  while (month > 0 && daysToMonth(year, month) > yearDay) month -= 1;
  time.year = year - FIRST_YEAR;
  time.month = month;
  time.day = yearDay - daysToMonth(year, month) + 1;
  time.yearDay = yearDay;
}
