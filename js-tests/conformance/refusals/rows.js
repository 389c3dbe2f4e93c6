// What Meta answers to a message of a template, written by hand: its own words and numbers, reports of users, and the error
// codes page. Each row: what it shows, the definition, the message's components, and the codes; none where it is taken.

const text = (value, name) => ({ type: "text", ...(name && { parameter_name: name }), text: value });
const body = (...parameters) => ({ type: "body", parameters: parameters.map((one) => (typeof one === "string" ? text(one) : one)) });
const header = (parameter) => ({ type: "header", parameters: [typeof parameter === "string" ? text(parameter) : parameter] });
const button = (sub_type, index, ...parameters) => ({ type: "button", sub_type, index, parameters });
const url = (index, suffix) => button("url", index, text(suffix));
const coupon = (index, code) => button("copy_code", index, { type: "coupon_code", coupon_code: code });
const media = (kind) => ({ type: kind, [kind]: { link: `https://example.com/file.${kind}` } });
const product = { type: "product", product: { product_retailer_id: "sku-1", catalog_id: "194836987003835" } };
const card = (card_index, ...components) => ({ card_index, components });
const cards = (count, ...components) => ({ type: "carousel", cards: Array.from({ length: count }, (_, at) => card(at, ...components)) });
const offer = { type: "limited_time_offer", parameters: [{ type: "limited_time_offer", limited_time_offer: { expiration_time_ms: 4_102_444_800_000 } }] };
const items = (count) => Array.from({ length: count }, (_, at) => ({ product_retailer_id: `sku-${at}` }));
const products = (...counts) =>
  button("mpm", 0, {
    type: "action",
    action: { thumbnail_product_retailer_id: "sku-0", sections: counts.map((count, at) => ({ title: `Section ${at}`, product_items: items(count) })) },
  });

/** Definitions, as `GET /{waba_id}/message_templates` answers them. */
const define = (components, more) => ({ status: "APPROVED", category: "UTILITY", parameter_format: "POSITIONAL", components, ...more });
const BODY = (value) => ({ type: "BODY", text: value });
const BUTTONS = (...buttons) => ({ type: "BUTTONS", buttons: buttons.map((one) => ({ text: "Tap", ...one })) });
const IMAGE = { type: "HEADER", format: "IMAGE" };
const PHONE = { type: "PHONE_NUMBER", phone_number: "+15550101234" };
const LINK = { type: "URL", url: "https://example.com/" };
const LINK_1 = { type: "URL", url: "https://example.com/{{1}}" };
const REPLY = { type: "QUICK_REPLY" };
const COPY = { type: "COPY_CODE" };
const CAROUSEL = (count, ...components) => ({ type: "CAROUSEL", cards: Array.from({ length: count }, () => ({ components })) });
const OFFER = { type: "LIMITED_TIME_OFFER", limited_time_offer: { text: "Today only", has_expiration: true } };

const two = define([BODY("Hi {{1}}, {{2}}")]);
const plain = define([BODY("Hi")]);
const named = define([BODY("Hi {{first_name}}")], { parameter_format: "NAMED" });
const bothNamed = define([BODY("Hi {{first_name}} {{last_name}}")], { parameter_format: "NAMED" });
const image = define([IMAGE, BODY("{{1}}, look")]);
const call = define([BODY("Hi"), BUTTONS(PHONE, LINK_1)]);
const linked = define([BODY("Hi"), BUTTONS(LINK_1)]);
const couponed = define([BODY("Hi"), BUTTONS(REPLY, COPY)], { category: "MARKETING" });
const limited = define([BODY("Hi"), OFFER, BUTTONS(COPY)], { category: "MARKETING" });
const three = define([BODY("Hi"), CAROUSEL(3, IMAGE, BUTTONS(REPLY))], { category: "MARKETING" });
const shelf = define([BODY("Hi"), CAROUSEL(2, { type: "HEADER", format: "PRODUCT" }, BUTTONS({ type: "SPM" }))], { category: "MARKETING" });
const code = define([BODY("*{{1}}* is your code."), BUTTONS({ type: "OTP", otp_type: "ONE_TAP" })], { category: "AUTHENTICATION" });
const codeRead = define([BODY("*{{1}}* is your code."), BUTTONS({ type: "URL", url: "https://www.whatsapp.com/otp/code/" })], { category: "AUTHENTICATION" });
const flow = define([BODY("Hi"), BUTTONS({ type: "FLOW", flow_id: "77" })]);
const several = define([BODY("Hi"), BUTTONS({ type: "MPM" })], { category: "MARKETING" });
const shipped = define([BODY("Your order")], { sub_category: "ORDER_STATUS" });
const long = define([BODY(`${"x".repeat(1000)} {{1}}`), { type: "FOOTER", text: "Bye" }]);
const voice = define([BODY("Hi"), BUTTONS({ type: "VOICE_CALL" })]);
const paid = define([BODY("Hi"), BUTTONS({ type: "PAYMENT_REQUEST" })]);
const pix = { type: "pix_dynamic_code", pix_dynamic_code: { code: "00020101021226700014br.gov.bcb.pix" } };

/** Instead of the template. */
const TEXT = { type: "text", text: { body: "Hi" }, template: undefined };

const begin = button("flow", 0, { type: "action", action: { flow_token: "t" } });

/**
 * `[what it shows, definition, components, codes, more]`; `more` has parts of the message, what the account knows,
 * and the codes that are only warned of, since they come later or not each time. */
export const rows = [
  ["as many values as variables", two, [body("a", "b")], []],
  ["a value too few", two, [body("a")], [132000]],
  ["a value too many", two, [body("a", "b", "c")], [132000]],
  ["no values at all", two, [], [132000]],
  ["a value for a text without variables", plain, [body("a")], [132000]],
  ["nothing for a text without variables", plain, [], []],
  ["a named variable without its name", named, [body("a")], [100]],
  ["a named variable by another name", named, [body(text("a", "firstname"))], [132000]],
  ["named variables in another order", bothNamed, [body(text("b", "last_name"), text("a", "first_name"))], []],
  ["an image left out, for the template shows one", image, [body("a")], [132012]],
  ["a video where an image is needed", image, [header(media("video")), body("a")], [132012]],
  ["the image", image, [header(media("image")), body("a")], []],
  ["header and body count by themselves", define([{ type: "HEADER", format: "TEXT", text: "Hi {{1}}" }, BODY("{{1}}x")]), [header("a"), body("b")], []],
  ["a value for a header without variables", define([{ type: "HEADER", format: "TEXT", text: "Hi" }, BODY("x")]), [header("a")], [132000]],
  ["a value for the button that calls, and none for the link after it", call, [url(0, "x")], [131008, 100]],
  ["the link after the button that calls", call, [url(1, "x")], []],
  ["a value for a fixed link", define([BODY("Hi"), BUTTONS(LINK)]), [url(0, "x")], [100]],
  ["no value for a link", linked, [], [131008]],
  ["a button that is not there", linked, [url(0, "x"), url(1, "y")], [131009]],
  ["a button of another kind", linked, [button("quick_reply", 0, { type: "payload", payload: "p" })], [131008, 131009]],
  ["quick replies without payloads", define([BODY("Hi"), BUTTONS(REPLY, REPLY)]), [], []],
  ["a coupon's code at the reply before it", couponed, [coupon(0, "25OFF")], [131008, 131009]],
  ["a coupon's code of 18 characters", couponed, [coupon(1, "x".repeat(18))], []],
  ["the same in a limited-time offer", limited, [offer, coupon(0, "x".repeat(18))], [131009]],
  ["a limited-time offer without its end", limited, [coupon(0, "25OFF")], [131008]],
  ["a card too few", three, [cards(2, header(media("image")))], [132000]],
  ["cards counted in strings", three, [{ type: "carousel", cards: ["0", "1", "2"].map((at) => card(at, header(media("image")))) }], []],
  ["a card that is none", three, [{ type: "carousel", cards: [0, 1, 5].map((at) => card(at, header(media("image")))) }], [131009]],
  ["no cards", three, [], [132012]],
  ["cards where there are none", plain, [cards(2, header(media("image")))], [132012]],
  ["a card of another kind", three, [cards(3, header(media("video")))], [132012]],
  ["as many cards as the template has", three, [cards(3, header(media("image")))], []],
  ["more products than the template has cards", shelf, [cards(7, header(product))], []],
  ["a one-time password in the body alone", code, [body("123456")], [131008]],
  ["a one-time password that differs in the button", code, [body("123456"), url(0, "654321")], [131009]],
  ["a one-time password of 16 characters", code, [body("x".repeat(16)), url(0, "x".repeat(16))], [131009]],
  ["a one-time password to somebody without a number", code, [body("123456"), url(0, "123456")], [131062], { message: { to: undefined, recipient: "US.13491208655302741918" } }],
  ["a one-time password, its button read back as a link", codeRead, [body("123456"), url(0, "123456")], []],
  ["a language that the template does not have", { ...plain, language: "en" }, [], [132001]],
  ["a name that no template has", { ...plain, name: "other" }, [], [132001]],
  ["a paused template", { ...plain, status: "PAUSED" }, [], [132015]],
  ["a disabled template", { ...plain, status: "DISABLED" }, [], [132016]],
  ["a template that is not approved yet", { ...plain, status: "PENDING" }, [], [132001]],
  ["a template that was rejected", { ...plain, status: "REJECTED" }, [], [132001]],
  ["a body too long with its value", long, [body("x".repeat(30))], [132005]],
  ["a body alone, a little longer", define([BODY(`${"x".repeat(1000)} {{1}}`)]), [body("x".repeat(100))], []],
  ["a value with a line break", two, [body("a\nb", "c")], [132018]],
  ["a value with five spaces in a row", two, [body("a     b", "c")], [132018]],
  ["a value with four spaces in a row", two, [body("a    b", "c")], []],
  ["a flow that is blocked", flow, [begin], [132068], { account: { flowStatus: { 77: "BLOCKED" } } }],
  ["a flow that is throttled", flow, [begin], [], { account: { flowStatus: { 77: "THROTTLED" } }, warned: [132069] }],
  ["a flow", flow, [begin], [], { account: { flowStatus: { 77: "PUBLISHED" } } }],
  ["an order's status left out", shipped, [], [131008]],
  ["a Pix code for the button that copies it", paid, [button("payment_request", 0, { type: "action", action: { payment_request: { payment_setting: pix } } })], []],
  ["a link for the button that copies a Pix code", paid, [url(0, "x")], [131009]],
  ["a utility template on the marketing API", plain, [], [134100], { endpoint: "marketing_messages" }],
  ["a text on the marketing API", plain, [], [131055], { endpoint: "marketing_messages", message: TEXT }],
  ["a marketing template on the marketing API", couponed, [coupon(1, "25OFF")], [], { endpoint: "marketing_messages" }],
  ["what the marketing API takes beside", couponed, [coupon(1, "25OFF")], [], { endpoint: "marketing_messages", message: { product_policy: "STRICT", message_activity_sharing: true } }],
  ["the same where templates are sent to all", couponed, [coupon(1, "25OFF")], [100], { message: { product_policy: "STRICT" } }],
  ["two values for a header with one variable", define([{ type: "HEADER", format: "TEXT", text: "Hi {{1}}" }, BODY("x")]), [{ type: "header", parameters: [text("a"), text("b")] }], [132000]],
  ["a marketing template to the United States", couponed, [coupon(1, "25OFF")], [], { message: { to: "+12125550123" }, warned: [131049] }],
  ["the same, its number without the plus", couponed, [coupon(1, "25OFF")], [], { message: { to: "12125550123" }, warned: [131049] }],
  ["a marketing template where that is turned off", couponed, [coupon(1, "25OFF")], [131063], { account: { disableMarketingMessagesOnCloudApi: true } }],
  ["thirty products in two sections", several, [products(15, 15)], []],
  ["a call's button without its index", voice, [{ type: "button", sub_type: "voice_call", parameters: [{ type: "ttl_minutes", ttl_minutes: 100 }] }], []],
  ["a kind of button that is never sent", call, [button("phone_number", 0, text("x")), url(1, "x")], [100]],
].map(([name, definition, components, codes, more]) => ({
  name,
  definition: { name: "t", language: "en_US", ...definition },
  message: {
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: "+4915550101234",
    type: "template",
    template: { name: "t", language: { code: "en_US" }, components },
    ...more?.message,
  },
  codes,
  endpoint: more?.endpoint ?? "messages",
  account: more?.account ?? {},
  warned: more?.warned ?? [],
}));
