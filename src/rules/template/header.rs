//! `type: "header"`: the value for the header of a template.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/components>

use alloc::string::String;
use alloc::vec::Vec;

use super::text::{Currency, DateTime, HEADER_VALUE};
use crate::issue::Code;
use crate::rules::{pages, url};
use crate::schema::kind::Degrees;
use crate::schema::{Format, Rule, content, items, nonempty, object, range, when};
use crate::text::{before, behind_last, until};

object! {
    /// The value for the header. An image, a video, a document, a place or a product is always needed again.
    TemplateHeader "template_header" on &pages::TEMPLATE_COMPONENTS => {
        /// The value: just one.
        parameters: Vec<TemplateHeaderParameter> = items(1, 1),
    }
    unknown Doubt;
    rules [
        doubt("currency", &["parameters", "*", "currency"]).says("Meta documents amounts for the body only"),
        doubt("date_time", &["parameters", "*", "date_time"]).says("Meta documents dates for the body only"),
        doubt("gif", &["parameters", "*", "gif"]).says("only marketing messages (`/marketing_messages`) have GIF headers"),
    ]
}

const fn doubt(id: &'static str, way: &'static [&'static str]) -> Rule {
    Rule { code: Code::Doubtful, ..Rule::forbids(id, when(way, &[]), &["parameters"]) }.warns().meta(0)
}

object! {
    /// The value for the header.
    TemplateHeaderParameter "template_header_parameter" on &pages::TEMPLATE_COMPONENTS => {
        /// The variable's name, where the template's variables have names.
        parameter_name: Option<String> = nonempty(),
    }
    content HeaderValue;
    unknown Pass;
}

content! {
    /// What the header shows.
    HeaderValue by "type" {
        /// Words for its variable.
        Text "text": String = HEADER_VALUE,
        /// An image.
        Image "image": TemplateMedia,
        /// A video.
        Video "video": TemplateMedia,
        /// A short film that repeats: an MP4 of at most 3.5 MB.
        Gif "gif": TemplateMedia,
        /// A document.
        Document "document": TemplateDocument,
        /// A place.
        Location "location": TemplateLocation,
        /// A product.
        Product "product": TemplateProduct,
        /// An amount of money.
        Currency "currency": Currency,
        /// A date or a time.
        DateTime "date_time": DateTime,
    }
    any_case;
}

/// One source is needed.
const SOURCE: Rule =
    Rule::at_least_one("source", &["id", "link"]).says("an uploaded file's `id` or a `link`").meta(131_008);
/// Two are refused by Meta's schema; nobody saw the answer.
const BOTH: Rule =
    Rule::at_most_one("both", &["id", "link"]).says("Meta's schema allows only one of them").warns().meta(0);

object! {
    /// An image or a video: an uploaded file or a link to one. It has no caption.
    TemplateMedia "template_media" on &pages::TEMPLATE_COMPONENTS => {
        /// The id of an uploaded file.
        id: Option<String> = nonempty(),
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = nonempty().looks(&[url::WEB]),
    }
    rules [SOURCE, BOTH]
}

object! {
    /// A PDF document: an uploaded file or a link to one. It has no caption.
    TemplateDocument "template_document" on &pages::TEMPLATE_COMPONENTS => {
        /// The id of an uploaded file.
        id: Option<String> = nonempty(),
        /// A link to the file, that Meta's servers can open.
        link: Option<String> = nonempty().looks(&[url::WEB, PDF]),
        /// The name that is shown, with its extension.
        filename: Option<String> = nonempty(),
    }
    rules [SOURCE, BOTH]
}

const PDF: &Format = &Format::should("pdf", "templates take PDF documents only", |link| {
    let rest = until(before(link, b"?#"), b':').1.strip_prefix("//").unwrap_or("");
    let extension = behind_last(rest, b'/').and_then(|file| behind_last(file, b'.'));
    extension.is_none_or(|extension| extension.eq_ignore_ascii_case("pdf"))
});

object! {
    /// A place on the map.
    TemplateLocation "template_location" on &pages::TEMPLATE_COMPONENTS => {
        /// Degrees north of the equator, as a number or a string.
        latitude: Degrees = range(-90, 90),
        /// Degrees east of Greenwich, as a number or a string.
        longitude: Degrees = range(-180, 180),
        /// What the place is called.
        name: Option<String> = nonempty(),
        /// Its postal address.
        address: Option<String> = nonempty(),
    }
    unknown Doubt;
    rules [
        Rule::needs("shown", when(&[], &[]), &["name", "address"])
            .says("Meta's page has all four members, and calls none of them optional").warns().meta(0),
    ]
}

object! {
    /// A product of a catalog.
    TemplateProduct "template_product" on &pages::TEMPLATE_COMPONENTS => {
        /// The product's own id in the catalog (its "content ID").
        product_retailer_id: String = nonempty(),
        /// The catalog's id.
        catalog_id: String = nonempty().looks(&[DIGITS]),
    }
    unknown Doubt;
}

const DIGITS: &Format =
    &Format::should("digits", "ids of catalogs are digits", |text| text.bytes().all(|byte| byte.is_ascii_digit()));

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, at, component, one};
    use crate::rules::testing::{accepts, refuses, warns};

    fn shows(kind: &str, what: &Value) -> Value {
        let mut parameter = json!({ "type": kind });
        parameter[kind] = what.clone();
        one("header", &parameter)
    }

    #[test]
    fn a_header_has_one_value() {
        let two = json!([{ "type": "text", "text": "a" }, { "type": "text", "text": "b" }]);
        refuses(&component(&json!({ "type": "header", "parameters": two })), &[&at("too_many", ".parameters")]);
        refuses(&component(&json!({ "type": "header", "parameters": [] })), &[&at("too_few", ".parameters")]);
        refuses(&component(&json!({ "type": "header" })), &[&at("required", ".parameters")]);
        refuses(
            &one("header", &json!({ "type": "payload", "payload": "p" })),
            &[&at("not_allowed", ".parameters[0].type")],
        );
    }

    #[test]
    fn media_are_uploaded_or_linked() {
        for kind in ["image", "video", "document"] {
            accepts(&shows(kind, &json!({ "id": "1" })));
            accepts(&shows(kind, &json!({ "link": "https://a.b/c" })));
            let place = std::format!("{VALUE}.{kind}");
            refuses(&shows(kind, &json!({})), &[&std::format!("required {place}")]);
            refuses(&shows(kind, &json!({ "id": "" })), &[&std::format!("too_short {place}.id")]);
            refuses(&shows(kind, &json!({ "link": "a.b" })), &[&std::format!("invalid_format {place}.link")]);
            refuses(
                &shows(kind, &json!({ "id": "1", "caption": "c" })),
                &[&std::format!("unknown_key {place}.caption")],
            );
        }
        let both = json!({ "id": "1", "link": "https://a.b" });
        warns(&shows("video", &both), &[&std::format!("template_media.both {VALUE}.video")]);
    }

    #[test]
    fn documents_are_pdf() {
        for link in
            ["https://a.b/c.pdf", "https://a.b/c.PDF?x=a.doc", "https://a.b", "https://a.b/c", "https://a.b/c.d/e"]
        {
            accepts(&shows("document", &json!({ "link": link, "filename": "c.pdf" })));
        }
        let place = std::format!("template_document.link.pdf {VALUE}.document.link");
        for link in ["https://a.b/c.docx", "https://a.b/c.doc?x=y.pdf"] {
            warns(&shows("document", &json!({ "link": link })), &[&place]);
        }
    }

    #[test]
    fn places_have_coordinates_a_name_and_an_address() {
        accepts(&shows(
            "location",
            &json!({ "latitude": "10.2", "longitude": -70.3, "name": "HQ", "address": "1 Main" }),
        ));
        refuses(
            &shows("location", &json!({ "latitude": 91, "name": "HQ", "address": "1 Main" })),
            &[&std::format!("too_big {VALUE}.location.latitude"), &std::format!("required {VALUE}.location.longitude")],
        );
        warns(
            &shows("location", &json!({ "latitude": 1, "longitude": 2, "name": "HQ" })),
            &[&std::format!("template_location.shown {VALUE}.location.address")],
        );
    }

    #[test]
    fn products_are_known_by_two_ids() {
        accepts(&shows("product", &json!({ "product_retailer_id": "a", "catalog_id": "1" })));
        refuses(
            &shows("product", &json!({ "catalog_id": "1" })),
            &[&std::format!("required {VALUE}.product.product_retailer_id")],
        );
        warns(
            &shows("product", &json!({ "product_retailer_id": "a", "catalog_id": "c" })),
            &[&std::format!("template_product.catalog_id.digits {VALUE}.product.catalog_id")],
        );
    }

    #[test]
    fn what_is_documented_elsewhere_is_doubtful() {
        warns(&shows("gif", &json!({ "id": "1" })), &[&at("template_header.gif", ".parameters")]);
        warns(
            &shows("date_time", &json!({ "fallback_value": "May" })),
            &[&at("template_header.date_time", ".parameters")],
        );
        let currency = json!({ "fallback_value": "$", "code": "USD", "amount_1000": 1 });
        warns(&shows("currency", &currency), &[&at("template_header.currency", ".parameters")]);
    }
}
