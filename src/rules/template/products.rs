//! `sub_type: "catalog"` and `sub_type: "mpm"`: buttons that show products.
//!
//! <https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates/mpm-templates>

use alloc::string::String;
use alloc::vec::Vec;

use super::button::{EMPTY, INDEX};
use crate::rules::interactive::list::{TITLE, TITLES};
use crate::rules::interactive::product_list::ProductSection;
use crate::rules::pages;
use crate::schema::kind::WholeNumber;
use crate::schema::{Rule, content, items, nonempty, object, when};

object! {
    /// A button that opens the catalog.
    TemplateCatalogButton "template_catalog" on &pages::TEMPLATE_COMPONENTS => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// What it shows. Left out, it is the first item of the catalog.
        parameters: Option<Vec<TemplateCatalogParameter>> = items(0, 1),
    }
    unknown Doubt;
    rules [EMPTY]
}

object! {
    /// What the button shows.
    TemplateCatalogParameter "template_catalog_parameter" on &pages::TEMPLATE_COMPONENTS => {}
    content CatalogValue;
    unknown Pass;
}

content! {
    /// What the button shows.
    CatalogValue by "type" {
        /// What the button shows.
        Action "action": TemplateCatalogAction,
    }
    any_case;
}

object! {
    /// What the button shows.
    TemplateCatalogAction "template_catalog_action" on &pages::TEMPLATE_COMPONENTS => {
        /// The product whose image is shown. Left out, it is the first item of the catalog.
        thumbnail_product_retailer_id: Option<String> = nonempty(),
    }
    unknown Doubt;
}

object! {
    /// A button that shows several products.
    TemplateMpmButton "template_mpm" on &pages::MPM_TEMPLATES => {
        /// Which button of the template it is, counted from 0.
        index: WholeNumber = INDEX,
        /// The products.
        parameters: Vec<TemplateMpmParameter> = items(1, 1),
    }
    unknown Doubt;
}

object! {
    /// The products.
    TemplateMpmParameter "template_mpm_parameter" on &pages::MPM_TEMPLATES => {}
    content MpmValue;
    unknown Pass;
}

content! {
    /// The products.
    MpmValue by "type" {
        /// The products.
        Action "action": TemplateMpmAction,
    }
    any_case;
}

object! {
    /// The products.
    TemplateMpmAction "template_mpm_action" on &pages::MPM_TEMPLATES => {
        /// The product whose image is shown above.
        thumbnail_product_retailer_id: Option<String> = nonempty(),
        /// The products, in sections.
        sections: Vec<ProductSection> = items(1, 10),
    }
    unknown Doubt;
    rules [
        Rule::needs("thumbnail", when(&[], &[]), &["thumbnail_product_retailer_id"])
            .says("all of Meta's samples have one").warns().meta(0),
        Rule::total("products", PRODUCTS, 30).says("counting the products of all sections"),
        Rule::unique("unique_products", PRODUCTS).says("the product is listed already").warns().meta(0),
        TITLES,
        TITLE,
    ]
}

const PRODUCTS: &[&str] = &["sections", "*", "product_items", "*", "product_retailer_id"];

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::template::samples::{VALUE, button};
    use crate::rules::testing::{accepts, refuses, warns};

    fn products(ids: core::ops::Range<usize>) -> Value {
        ids.map(|id| json!({ "product_retailer_id": std::format!("p{id}") })).collect()
    }

    fn showing(sections: &Value) -> Value {
        let action = json!({ "thumbnail_product_retailer_id": "p0", "sections": sections });
        button("mpm", &json!([{ "type": "action", "action": action }]))
    }

    fn section(ids: core::ops::Range<usize>) -> Value {
        json!({ "title": "T", "product_items": products(ids) })
    }

    #[test]
    fn thirty_products_are_shown_in_ten_sections() {
        accepts(&showing(&(0..10).map(|n| section(n * 3..n * 3 + 3)).collect()));
        let sections: Value = (0..11).map(|n| section(n..n + 1)).collect();
        refuses(&showing(&sections), &[&std::format!("too_many {VALUE}.action.sections")]);
        refuses(&showing(&json!([])), &[&std::format!("too_few {VALUE}.action.sections")]);
        let many = showing(&json!([section(0..20), section(20..31)]));
        refuses(&many, &[&std::format!("too_many {VALUE}.action.sections")]);
        let none = showing(&json!([section(0..0)]));
        refuses(&none, &[&std::format!("too_few {VALUE}.action.sections[0].product_items")]);
    }

    #[test]
    fn several_sections_have_titles() {
        let bare = |ids| json!({ "product_items": products(ids) });
        let title = std::format!("{VALUE}.action.sections[0].title");
        refuses(&showing(&json!([bare(0..1), section(1..2)])), &[&std::format!("required {title}")]);
        warns(&showing(&json!([bare(0..1)])), &[&std::format!("template_mpm_action.title {title}")]);
        let long = json!([{ "title": "x".repeat(25), "product_items": products(0..1) }]);
        refuses(&showing(&long), &[&std::format!("too_long {title}")]);
    }

    #[test]
    fn a_product_twice_and_no_thumbnail_are_doubtful() {
        let place = std::format!("{VALUE}.action.sections[1].product_items[0].product_retailer_id");
        let twice = showing(&json!([section(0..1), section(0..1)]));
        warns(&twice, &[&std::format!("template_mpm_action.unique_products {place}")]);
        let bare = button("mpm", &json!([{ "type": "action", "action": { "sections": [section(0..1)] } }]));
        let place = std::format!("{VALUE}.action.thumbnail_product_retailer_id");
        warns(&bare, &[&std::format!("template_mpm_action.thumbnail {place}")]);
    }

    #[test]
    fn the_catalog_shows_a_product_or_its_first() {
        accepts(&button("catalog", &json!([{ "type": "action", "action": {} }])));
        let action = json!({ "thumbnail_product_retailer_id": "" });
        let empty = button("catalog", &json!([{ "type": "action", "action": action }]));
        refuses(&empty, &[&std::format!("too_short {VALUE}.action.thumbnail_product_retailer_id")]);
    }
}
