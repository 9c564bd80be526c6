// Where Passerelle and npm `@getodk/xpath` differ, and why: each is a choice that docs/conformance.md explains.
//
// `explains` looks at the smallest part of an expression that differs: at what it is (`top`), what it gives here
// (`ours`) and there (`theirs`), and at what is right `inside` it, which does not differ: `{ ours, theirs }` each.

const isNumber = ({ ours }) => ours.kind === "number";
const isDay = ({ ours }) => ours.kind === "day";
const isText = ({ ours }) => ours.kind === "text";
const isBoolean = ({ ours }) => ours.kind === "boolean";
const isPath = ({ ours }) => ["path", "|", "indexed-repeat()"].includes(ours.top);
const isNaN_ = ({ ours }) => isNumber({ ours }) && ours.number === "NaN";
const isFraction = ({ ours }) => isNumber({ ours }) && ours.number.includes(".");

const COMPARISONS = ["=", "!=", "<", "<=", ">", ">="];
const ARITHMETIC = ["+", "-", "*", "div", "mod"];
const OF_NUMBERS = ["round()", "floor()", "ceiling()", "int()", "abs()", "number()", "pow()", "sqrt()", "min()", "max()", "sum()",
  "sin()", "cos()", "tan()", "atan()", "atan2()", "exp()", "exp10()", "log()", "log10()", "checklist()", "weighted-checklist()", ...ARITHMETIC, ...COMPARISONS];
const OF_TEXTS = ["concat()", "join()", "string()", "string-length()", "contains()", "starts-with()", "ends-with()", "substr()",
  "substring-before()", "substring-after()", "translate()", "normalize-space()", "selected()", "selected-at()",
  "count-selected()", "coalesce()", "digest()", "regex()"];
const OF_TRUTHS = ["not()", "boolean()", "if()", "and", "or", "checklist()", "weighted-checklist()", ...COMPARISONS];
const OF_DAYS = ["date()", "date-time()", "format-date()", "format-date-time()", "decimal-date-time()"];

/** Most that a decimal of 28 digits holds. */
const MOST = 7.9e28;

export const KNOWN = [
  {
    name: "two minus signs",
    explains: ({ ours, theirs }) => ours.expression.startsWith("--") && /syntax error/.test(theirs.fault),
  },
  {
    name: "halves go upwards",
    explains: ({ ours, top, theirs, inside }) =>
      top === "round()" && /^-.*5$/.test(inside[0].ours.number) && Number(ours.number) > theirs.number,
  },
  {
    name: "no infinity",
    explains: ({ ours, theirs }) => ours.number === "NaN" && Math.abs(theirs.number) >= MOST,
  },
  {
    name: "NaN is written out",
    explains: ({ ours, top, theirs, inside }) =>
      (OF_TEXTS.includes(top) && inside.some(isNaN_)) || (isText({ ours }) && ours.text.includes("NaN") && ours.text.replaceAll("NaN", "") === theirs.text),
  },
  {
    name: "how numbers and moments are written",
    explains: ({ top, inside }) => OF_TEXTS.includes(top) && inside.some((part) => (isNumber(part) || isDay(part)) && part.ours.text !== part.theirs.text),
  },
  {
    name: "−1 is no bound of weighted-checklist() either",
    explains: ({ ours, top }) => top === "weighted-checklist()" && ours.boolean && /\(-1, /.test(ours.expression),
  },
  {
    name: "a node stands for its value",
    explains: ({ top, inside }) =>
      inside.some((part) => isPath(part) || ["if()", "number()"].includes(part.ours.top)) &&
      (COMPARISONS.includes(top) ? inside.some(isBoolean) : OF_TRUTHS.includes(top)),
  },
  {
    name: "no node compares like blank",
    explains: ({ top, inside }) => [...COMPARISONS, "min()", "max()"].includes(top) && inside.some(isPath),
  },
  {
    name: "the first day of 1970 is a day, and true",
    explains: ({ top, inside }) => OF_TRUTHS.includes(top) && inside.some((part) => isDay(part) && part.ours.number === "0"),
  },
  {
    name: "date() drops the time",
    explains: ({ ours, top, theirs }) => top === "date()" && isDay({ ours }) && Number(ours.number) === Math.floor(theirs.number),
  },
  {
    name: "a number is a number of days",
    explains: ({ top, inside }) => OF_DAYS.includes(top) && inside.slice(0, 1).some(isNumber),
  },
  {
    name: "what is no day is blank",
    explains: ({ ours, top, theirs }) => OF_DAYS.includes(top) && ours.text === "" && (theirs.text === "Invalid Date" || theirs.fault),
  },
  {
    name: "a text that looks like a day is no number",
    explains: ({ top, inside }) => OF_NUMBERS.includes(top) && inside.some((part) => isText(part) && /^\d{4}-\d{2}-\d{2}/.test(part.ours.text)),
  },
  {
    name: "numbers are digits, as XPath has them",
    explains: ({ top, inside }) =>
      OF_NUMBERS.includes(top) &&
      inside.some((part) => isText(part) && part.ours.text !== "" && part.ours.number === "NaN" && !Number.isNaN(Number(part.ours.text))),
  },
  {
    name: "regex() is about the whole text",
    explains: ({ ours, top, theirs }) => top === "regex()" && !ours.boolean && theirs.boolean,
  },
  {
    name: "the sum of nothing is 0",
    explains: ({ ours, top, theirs }) => top === "sum()" && ours.number === "0" && Number.isNaN(theirs.number),
  },
  {
    name: "names of days, and hours without their zero",
    explains: ({ ours, top, theirs }) => /^format-date/.test(top) && /%[ah]/.test(ours.expression) && theirs.text !== ours.text,
  },
  {
    name: "exact decimals",
    explains: ({ ours, top, inside }) =>
      (["mod", "floor()", "ceiling()", "int()", "round()", ...COMPARISONS].includes(top) && inside.some(isFraction) && ours.number !== "NaN") ||
      // The last digits of a double, where what follows depends on them.
      ([...OF_NUMBERS, ...OF_TRUTHS].includes(top) &&
        inside.some((part) => isNumber(part) && !isNaN_(part) && Number(part.ours.number) !== part.theirs.number)) ||
      // A decimal has no zero below zero.
      (top === "atan2()" && inside.some((part) => Object.is(part.theirs.number, -0))),
  },
  {
    name: "substring-after() starts after the whole mark",
    explains: ({ ours, top, theirs }) => top === "substring-after()" && theirs.text.endsWith(ours.text),
  },
  {
    name: "coalesce() keeps what it is given",
    explains: ({ ours, top, theirs }) => top === "coalesce()" && theirs.text === ours.text,
  },
  {
    name: "a truth as a number of days",
    explains: ({ top, inside }) => OF_DAYS.includes(top) && inside.slice(0, 1).some(isBoolean),
  },
  {
    name: "`or` and `and` are true or false",
    explains: ({ ours, top, theirs }) => ["and", "or"].includes(top) && theirs.boolean === ours.boolean,
  },
  {
    name: "a text is not taken for a day that does not exist",
    explains: ({ theirs }) => /^Invalid iso/.test(theirs.fault),
  },
  {
    name: "the time of a moment",
    explains: ({ top, inside }) => top === "decimal-time()" && inside.some(isDay),
  },
];
