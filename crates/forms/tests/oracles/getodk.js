// ODK's own evaluator, npm `@getodk/xpath`, in Node: it wants a browser's DOM, and a parser compiled for one.

import { JSDOM } from "jsdom";

/** What evaluates an expression at the first element of a document: text, number and truth, or a fault. */
export async function evaluatorOf(xml) {
  const { window } = new JSDOM(xml, { contentType: "text/xml" });
  // Its parser looks for its own folder, though it has all that it needs in itself.
  globalThis.__dirname = "/";
  for (const name of ["Node", "Element", "Document", "XMLDocument", "Attr", "Text", "document"]) {
    globalThis[name] = window[name];
  }
  const { DEFAULT_DOM_ADAPTER, XFormsXPathEvaluator } = await import("@getodk/xpath");
  const evaluator = new XFormsXPathEvaluator({
    domAdapter: DEFAULT_DOM_ADAPTER,
    rootNode: window.document,
    timeZoneId: "UTC",
    itextTranslationsByLanguage: new Map(),
    secondaryInstancesById: new Map(),
  });
  const contextNode = window.document.documentElement;
  const known = new Map();
  return (expression) => {
    if (!known.has(expression)) known.set(expression, evaluated(expression));
    return known.get(expression);
  };
  function evaluated(expression) {
    try {
      return {
        text: evaluator.evaluateString(expression, { contextNode }),
        number: evaluator.evaluateNumber(expression, { contextNode }),
        boolean: evaluator.evaluateBoolean(expression, { contextNode }),
      };
    } catch (error) {
      return { fault: String(error.message) };
    }
  }
}
