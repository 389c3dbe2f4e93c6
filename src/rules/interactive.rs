//! `type: "interactive"`: something to tap, told apart by its own `type`.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages#interactive-messages>

pub mod address_message;
pub mod body;
pub mod button;
pub mod call_permission_request;
pub mod carousel;
pub mod catalog_message;
pub mod cta_url;
pub mod flow;
pub mod footer;
pub mod header;
pub mod list;
pub mod location_request_message;
pub mod order_details;
pub mod order_status;
pub mod plain;
pub mod product;
pub mod product_list;
pub mod request_contact_info;
pub mod voice_call;

use crate::schema::union;

use address_message::AddressMessage;
use button::Button;
use call_permission_request::CallPermissionRequest;
use carousel::Carousel;
use catalog_message::CatalogMessage;
use cta_url::CtaUrl;
use flow::Flow;
use list::List;
use location_request_message::LocationRequestMessage;
use order_details::InteractiveOrderDetails;
use order_status::InteractiveOrderStatus;
use product::Product;
use product_list::ProductList;
use request_contact_info::RequestContactInfo;
use voice_call::VoiceCall;

union! {
    /// Something to tap. Cannot go to a group.
    Interactive by "type" {
        /// Up to three buttons that answer.
        Button "button": Button,
        /// A button that opens a list to choose from.
        List "list": List,
        /// A button that opens a link.
        CtaUrl "cta_url": CtaUrl,
        /// One product of a catalog.
        Product "product": Product,
        /// Products of a catalog, in sections.
        ProductList "product_list": ProductList,
        /// A button that opens the whole catalog.
        CatalogMessage "catalog_message": CatalogMessage,
        /// A button that opens a flow: forms and screens inside WhatsApp.
        Flow "flow": Flow,
        /// A button that shares where the user is.
        LocationRequestMessage "location_request_message": LocationRequestMessage,
        /// A form for a postal address. India only.
        AddressMessage "address_message": AddressMessage,
        /// Asks for leave to call the user.
        CallPermissionRequest "call_permission_request": CallPermissionRequest,
        /// A button that calls the business.
        VoiceCall "voice_call": VoiceCall,
        /// Cards side by side.
        Carousel "carousel": Carousel,
        /// An order, and a button to pay it. Brazil and India.
        OrderDetails "order_details": InteractiveOrderDetails,
        /// How an order goes on.
        OrderStatus "order_status": InteractiveOrderStatus,
        /// A button that shares the user's phone number.
        RequestContactInfo "request_contact_info": RequestContactInfo,
    }
}
