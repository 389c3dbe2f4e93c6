//! Something to tap.

use alloc::string::String;

use super::convert::{from_content, from_inner, from_variant};
use super::{
    Address, AddressMessage, AddressParameters, Body, Button, ButtonItem, CallPermissionRequest, Carousel,
    CatalogMessage, CtaUrl, Flow, FlowParameters, FlowPayload, Interactive, InteractiveOrderDetails,
    InteractiveOrderStatus, Link, List, ListBody, ListRow, ListSection, LocationRequestMessage, Product, ProductItem,
    ProductList, ProductSection, Reply, RequestContactInfo, SavedAddress, TextHeader, VoiceCall, VoiceCallParameters,
    all,
};
use crate::rules::interactive::address_message::{AddressAction, AddressCountry, AddressName};
use crate::rules::interactive::button::{ButtonAction, ButtonContent};
use crate::rules::interactive::call_permission_request::{CallPermissionAction, CallPermissionName};
use crate::rules::interactive::catalog_message::{CatalogAction, CatalogName, CatalogParameters};
use crate::rules::interactive::cta_url::{CtaUrlAction, CtaUrlName, CtaUrlParameters};
use crate::rules::interactive::flow::{FlowAction, FlowMessageVersion, FlowName};
use crate::rules::interactive::list::ListAction;
use crate::rules::interactive::location_request_message::{LocationRequestAction, LocationRequestName};
use crate::rules::interactive::product::ProductAction;
use crate::rules::interactive::product_list::ProductListAction;
use crate::rules::interactive::request_contact_info::{RequestContactInfoAction, RequestContactInfoName};
use crate::rules::interactive::voice_call::{VoiceCallAction, VoiceCallName};

from_variant! {
    Interactive: Button(Button), List(List), CtaUrl(CtaUrl), Product(Product), ProductList(ProductList),
    CatalogMessage(CatalogMessage), Flow(Flow), LocationRequestMessage(LocationRequestMessage),
    AddressMessage(AddressMessage), CallPermissionRequest(CallPermissionRequest), VoiceCall(VoiceCall),
    Carousel(Carousel), OrderDetails(InteractiveOrderDetails), OrderStatus(InteractiveOrderStatus),
    RequestContactInfo(RequestContactInfo),
}

impl Button {
    /// Buttons below the words: of [`Reply`], or with Direct Send of [`Link`], too.
    pub fn new(body: impl Into<Body>, buttons: impl IntoIterator<Item = impl Into<ButtonItem>>) -> Self {
        Self { header: None, body: body.into(), footer: None, action: ButtonAction { buttons: all(buttons) } }
    }
}

impl Reply {
    /// A button that answers: the id comes back, the title is what it says.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into() }
    }
}

impl Link {
    /// A button that says this and opens that.
    pub fn new(display_text: impl Into<String>, url: impl Into<String>) -> Self {
        Self { display_text: display_text.into(), url: url.into() }
    }
}

from_content! { ButtonContent: Reply(Reply), CtaUrl(Link) }

impl ButtonItem {
    fn of(content: impl Into<ButtonContent>) -> Self {
        Self { content: content.into() }
    }
}

from_inner! { ButtonItem by of: Reply, Link }

impl List {
    /// The words, what the button says that opens the list, and the list in sections.
    pub fn new(
        body: impl Into<ListBody>,
        button: impl Into<String>,
        sections: impl IntoIterator<Item = impl Into<ListSection>>,
    ) -> Self {
        let action = ListAction { button: button.into(), sections: all(sections) };
        Self { header: None, body: body.into(), footer: None, action }
    }
}

impl ListSection {
    /// Rows; several sections need a title each.
    pub fn new(rows: impl IntoIterator<Item = impl Into<ListRow>>) -> Self {
        Self { title: None, rows: all(rows) }
    }
}

impl ListRow {
    /// A row to choose: the id comes back, the title is what it says.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into(), description: None }
    }
}

impl CtaUrl {
    /// The words, and a button that says this and opens that.
    pub fn new(body: impl Into<Body>, display_text: impl Into<String>, url: impl Into<String>) -> Self {
        let parameters =
            CtaUrlParameters { display_text: display_text.into(), url: url.into(), payment_link_preview: None };
        let action = CtaUrlAction { name: CtaUrlName::CtaUrl, parameters };
        Self { header: None, body: body.into(), footer: None, action }
    }
}

impl Product {
    /// A product of a catalog, by the ids of both.
    pub fn new(catalog_id: impl Into<String>, product_retailer_id: impl Into<String>) -> Self {
        Self { body: None, footer: None, action: ProductAction::new(catalog_id, product_retailer_id) }
    }
}

impl ProductAction {
    /// A product of a catalog, by the ids of both.
    pub fn new(catalog_id: impl Into<String>, product_retailer_id: impl Into<String>) -> Self {
        Self { catalog_id: catalog_id.into(), product_retailer_id: product_retailer_id.into() }
    }
}

impl ProductList {
    /// Products of a catalog, in sections.
    pub fn new(
        header: impl Into<TextHeader>,
        body: impl Into<Body>,
        catalog_id: impl Into<String>,
        sections: impl IntoIterator<Item = impl Into<ProductSection>>,
    ) -> Self {
        let action = ProductListAction { catalog_id: catalog_id.into(), sections: all(sections) };
        Self { header: header.into(), body: body.into(), footer: None, action }
    }
}

impl ProductSection {
    /// Products, by their ids; several sections need a title each.
    pub fn new(products: impl IntoIterator<Item = impl Into<ProductItem>>) -> Self {
        Self { title: None, product_items: all(products) }
    }
}

impl CatalogMessage {
    /// The words, and a button that opens the whole catalog.
    pub fn new(body: impl Into<Body>) -> Self {
        let action = CatalogAction { name: CatalogName::CatalogMessage, parameters: None };
        Self { body: body.into(), footer: None, action }
    }

    /// With the picture of this product.
    #[must_use]
    pub fn thumbnail(mut self, product_retailer_id: impl Into<String>) -> Self {
        let thumbnail_product_retailer_id = product_retailer_id.into();
        self.action.parameters = Some(CatalogParameters { thumbnail_product_retailer_id });
        self
    }
}

impl Flow {
    /// The words, and a button that opens a flow.
    pub fn new(body: impl Into<Body>, parameters: impl Into<FlowParameters>) -> Self {
        let action = FlowAction { name: FlowName::Flow, parameters: parameters.into() };
        Self { header: None, body: body.into(), footer: None, action }
    }
}

impl FlowParameters {
    /// The flow of this id, and what the button says.
    pub fn by_id(flow_id: impl Into<String>, flow_cta: impl Into<String>) -> Self {
        Self::new(flow_cta.into()).flow_id(flow_id)
    }

    /// The flow of this name, and what the button says.
    pub fn by_name(flow_name: impl Into<String>, flow_cta: impl Into<String>) -> Self {
        Self::new(flow_cta.into()).flow_name(flow_name)
    }

    fn new(flow_cta: String) -> Self {
        Self {
            flow_message_version: FlowMessageVersion::Three,
            flow_id: None,
            flow_name: None,
            flow_cta,
            mode: None,
            flow_token: None,
            flow_action: None,
            flow_action_payload: None,
        }
    }
}

impl FlowPayload {
    /// The flow begins with this screen.
    pub fn new(screen: impl Into<String>) -> Self {
        Self::default().screen(screen)
    }
}

impl LocationRequestMessage {
    /// The words, and a button that shares where the user is.
    pub fn new(body: impl Into<Body>) -> Self {
        let action = LocationRequestAction { name: LocationRequestName::SendLocation };
        Self { header: None, body: body.into(), footer: None, action }
    }
}

impl AddressMessage {
    /// The words, and a form for an address in India.
    pub fn new(body: impl Into<Body>, parameters: impl Into<AddressParameters>) -> Self {
        let action = AddressAction { name: AddressName::AddressMessage, parameters: parameters.into() };
        Self { header: None, body: body.into(), footer: None, action }
    }
}

impl Default for AddressParameters {
    /// An empty form.
    fn default() -> Self {
        Self { country: AddressCountry::In, values: None, saved_addresses: None, validation_errors: None }
    }
}

impl SavedAddress {
    /// An address to choose: the id comes back.
    pub fn new(id: impl Into<String>, value: impl Into<Address>) -> Self {
        Self { id: id.into(), value: value.into() }
    }
}

impl CallPermissionRequest {
    /// Why you want to call.
    pub fn new(body: impl Into<Body>) -> Self {
        let action = CallPermissionAction { name: CallPermissionName::CallPermissionRequest };
        Self { body: Some(body.into()), action }
    }
}

impl VoiceCall {
    /// The words, and a button that calls the business.
    pub fn new(body: impl Into<Body>) -> Self {
        let action = VoiceCallAction { name: VoiceCallName::VoiceCall, parameters: None };
        Self { header: None, body: body.into(), footer: None, action }
    }

    /// What the button says and how long it works.
    #[must_use]
    pub fn parameters(mut self, parameters: impl Into<VoiceCallParameters>) -> Self {
        self.action.parameters = Some(parameters.into());
        self
    }
}

impl RequestContactInfo {
    /// The words, and a button that shares the user's phone number.
    pub fn new(body: impl Into<Body>) -> Self {
        let action = RequestContactInfoAction { name: RequestContactInfoName::RequestContactInfo };
        Self { body: body.into(), action }
    }
}
