use std::format;
use std::string::String;

use serde_json::{Value, json};

use super::prepare_json;

const ID: &str = "106540352242922";

fn prepared(options: &Value) -> Value {
    serde_json::from_str(&prepare_json(&options.to_string())).unwrap()
}

/// `overrides` over options that work.
fn with(overrides: &Value) -> Value {
    let mut options = json!({ "phoneNumberId": ID, "apiKey": "key" });
    for (name, value) in overrides.as_object().unwrap() {
        options[name] = value.clone();
    }
    options.as_object_mut().unwrap().retain(|_, value| *value != json!("-"));
    prepared(&options)
}

fn refused(overrides: &Value) -> String {
    let answer = with(overrides);
    assert_eq!(answer["ok"], false, "{overrides}");
    String::from(answer["option"].as_str().unwrap())
}

fn url(overrides: &Value) -> String {
    let answer = with(overrides);
    assert_eq!(answer["ok"], true, "{overrides} {answer}");
    String::from(answer["request"]["url"].as_str().unwrap())
}

#[test]
fn a_kapso_key_goes_to_kapso() {
    let answer = with(&json!({}));
    assert_eq!(answer["ok"], true);
    assert_eq!(
        answer["request"],
        json!({
            "url": "https://api.kapso.ai/meta/whatsapp/v24.0/106540352242922/messages",
            "headers": { "content-type": "application/json", "x-api-key": "key" },
            "target": "kapso",
        })
    );
}

#[test]
fn a_meta_token_goes_to_meta() {
    let answer = prepared(&json!({ "phoneNumberId": ID, "accessToken": "EAAB", "apiVersion": "v23.0" }));
    assert_eq!(
        answer["request"],
        json!({
            "url": "https://graph.facebook.com/v23.0/106540352242922/messages",
            "headers": { "content-type": "application/json", "authorization": "Bearer EAAB" },
            "target": "meta",
        })
    );
}

#[test]
fn a_backend_of_the_callers_needs_no_credential() {
    let answer = prepared(&json!({ "phoneNumberId": ID, "baseUrl": "https://admin.example/wa/" }));
    assert_eq!(answer["request"]["url"], "https://admin.example/wa/v24.0/106540352242922/messages");
    assert_eq!(answer["request"]["target"], "other");
    assert_eq!(answer["request"]["headers"].as_object().unwrap().len(), 1);
}

#[test]
fn the_phone_number_id_is_up_to_twenty_digits() {
    for id in ["12345", "12345678901234567890"] {
        assert_eq!(with(&json!({ "phoneNumberId": id }))["ok"], true);
    }
    for id in [
        "https://evil.example/x",
        "https://evil.example/?",
        "//evil.example",
        "../123",
        "../x",
        "123/../456",
        "123?x=",
        "123#",
        "123%2f",
        "12345%2f",
        "１２３",
        "１２３４５",
        "123\n",
        "12345\n",
        " 12345",
        "1 2",
        "",
        "123456789012345678901",
        "+15550101234",
        "12345\u{0}",
    ] {
        assert_eq!(refused(&json!({ "phoneNumberId": id })), "phoneNumberId");
    }
    for id in [json!(106_540_352_242_922_u64), json!(null), json!([ID]), json!({}), json!(true)] {
        assert_eq!(refused(&json!({ "phoneNumberId": id })), "phoneNumberId");
    }
    assert_eq!(refused(&json!({ "phoneNumberId": "-" })), "phoneNumberId");
}

#[test]
fn exactly_one_credential_is_given() {
    assert_eq!(refused(&json!({ "accessToken": "t" })), "apiKey");
    assert_eq!(refused(&json!({ "apiKey": "-" })), "apiKey");
}

#[test]
fn a_credential_is_visible_ascii() {
    for key in ["", " ", "a b", "a\nb", "a\r\nX-Evil: 1", "a\u{0}", "ключ", "key\n", "\tkey", "k\u{e9}y"] {
        assert_eq!(refused(&json!({ "apiKey": key })), "apiKey");
        assert_eq!(refused(&json!({ "apiKey": "-", "accessToken": key })), "accessToken");
    }
    for key in [json!(1), json!(null), json!(["key"]), json!({ "key": 1 })] {
        assert_eq!(refused(&json!({ "apiKey": key })), "apiKey");
    }
}

#[test]
fn a_long_key_and_one_that_begins_like_a_token_are_kapsos() {
    for key in ["0123456789abcdef0123456789abcdef0123456789abcdef", "EAAshort", "EAA-with-dashes-in-it-and-long"] {
        assert_eq!(with(&json!({ "apiKey": key }))["ok"], true, "{key}");
    }
}

#[test]
fn no_credential_goes_to_the_other_side() {
    assert_eq!(refused(&json!({ "baseUrl": "https://graph.facebook.com" })), "baseUrl");
    assert_eq!(refused(&json!({ "baseUrl": "https://GRAPH.facebook.com/v24.0" })), "baseUrl");
    assert_eq!(refused(&json!({ "baseUrl": "https://graph.facebook.com:443" })), "baseUrl");
    assert_eq!(refused(&json!({ "apiKey": "EAAabcdefghij0123456789ABCD" })), "apiKey");
}

#[test]
fn a_meta_token_goes_to_kapso_where_the_base_url_says_so() {
    let answer =
        prepared(&json!({ "phoneNumberId": ID, "accessToken": "t", "baseUrl": "https://api.kapso.ai/meta/whatsapp" }));
    assert_eq!(answer["request"]["target"], "kapso");
    assert_eq!(answer["request"]["headers"]["authorization"], "Bearer t");
}

#[test]
fn the_base_url_is_https_and_plain() {
    for base in [
        "http://api.kapso.ai",
        "https://api.kapso.ai@evil.example",
        "https://user:password@api.kapso.ai",
        "https://evilkapso.ai",
        "https://evilfacebook.com",
        "https://api.kapso.ai?x=1",
        "https://api.kapso.ai/#x",
        "https://api.kapso.ai\\evil",
        "https://api.kapso.ai /x",
        " https://api.kapso.ai",
        "https://api.kapso.ai\n",
        "https://api.kapso.ai\t",
        "https://api.kapso.ai\u{0}",
        "https://api.kap\u{1d60}o.ai",
        "https://ａpi.kapso.ai",
        "https://graph%2Efacebook.com",
        "https://api.kapso.ai.",
        "https://.kapso.ai",
        "https://",
        "https:///x",
        "https:api.kapso.ai",
        "//api.kapso.ai",
        "api.kapso.ai",
        "ftp://api.kapso.ai",
        "javascript://x/%0aalert(1)",
        "file:///etc/passwd",
        "",
        "https://host:",
        "https://host:99999",
        "https://host:+80",
        "https://host:8x",
        "https://[::1",
        "https://[::1]x",
        "https://[::1]:x",
        "https://[evil]",
        "https://host/../x",
        "https://host/a/%2e%2E/x",
        "https://host/.",
        "https://host/.%2e",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://evil.example/127.0.0.1",
        "http://127.1",
        "http://127.0.0.256",
        "http://127.0.0.01",
        "http://127.0.0.+1",
        "http://128.0.0.1",
        "http://2130706433",
        "http://0x7f.0.0.1",
        "http://0.0.0.0",
        "http://[::2]",
        "http://[::ffff:127.0.0.1]",
        "http://notlocalhost",
    ] {
        assert_eq!(refused(&json!({ "baseUrl": base })), "baseUrl", "{base:?}");
    }
    for base in [json!(1), json!(null), json!({}), json!(["https://host"])] {
        assert_eq!(refused(&json!({ "baseUrl": base })), "baseUrl");
    }
}

#[test]
fn base_urls_that_work_are_kept_as_they_are() {
    for (base, expected) in [
        ("https://api.kapso.ai/meta/whatsapp", "https://api.kapso.ai/meta/whatsapp/v24.0"),
        ("https://app.kapso.ai/api/meta///", "https://app.kapso.ai/api/meta/v24.0"),
        ("HTTPS://Proxy.Example:8443/A/b", "https://proxy.example:8443/A/b/v24.0"),
        ("http://localhost", "http://localhost/v24.0"),
        ("http://LOCALHOST:3000/", "http://localhost:3000/v24.0"),
        ("http://127.0.0.1:1", "http://127.0.0.1:1/v24.0"),
        ("http://127.255.0.9", "http://127.255.0.9/v24.0"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x/v24.0"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]/v24.0"),
        ("https://[2001:db8::]:8443", "https://[2001:db8::]:8443/v24.0"),
        ("https://host/a@b", "https://host/a@b/v24.0"),
        ("https://my_host.internal", "https://my_host.internal/v24.0"),
    ] {
        assert_eq!(url(&json!({ "baseUrl": base })), format!("{expected}/{ID}/messages"));
    }
}

#[test]
fn hosts_are_known_whole() {
    let target = |base| with(&json!({ "apiKey": "-", "baseUrl": base }))["request"]["target"].clone();
    for (base, expected) in [
        ("https://api.kapso.ai", "kapso"),
        ("https://APP.kapso.ai/api/meta", "kapso"),
        ("https://graph.facebook.com", "meta"),
        ("https://graph.beta.facebook.com", "meta"),
        ("https://kapso.ai.example", "other"),
        ("https://example/kapso.ai", "other"),
    ] {
        assert_eq!(target(base), expected);
    }
}

#[test]
fn a_version_in_the_base_url_is_used() {
    assert_eq!(url(&json!({ "baseUrl": "https://host/v23.0" })), format!("https://host/v23.0/{ID}/messages"));
    assert_eq!(
        url(&json!({ "baseUrl": "https://host/v23.0/", "apiVersion": "v23.0" })),
        format!("https://host/v23.0/{ID}/messages")
    );
    assert_eq!(refused(&json!({ "baseUrl": "https://host/v23.0", "apiVersion": "v24.0" })), "apiVersion");
    // A path segment, not a host.
    assert_eq!(url(&json!({ "baseUrl": "https://v23.0" })), format!("https://v23.0/v24.0/{ID}/messages"));
}

#[test]
fn versions_look_like_versions() {
    for version in ["v1.0", "v24.0", "v999.9"] {
        assert_eq!(with(&json!({ "apiVersion": version }))["ok"], true);
    }
    for version in ["24.0", "v24", "v24.", "v.0", "v1234.0", "v24.10", "v24.0/", "V24.0", "v24.0 ", "v２.0", ""] {
        assert_eq!(refused(&json!({ "apiVersion": version })), "apiVersion");
    }
    assert_eq!(refused(&json!({ "apiVersion": 24.0 })), "apiVersion");
}

#[test]
fn headers_stand_beside_ours() {
    let answer = with(&json!({ "headers": { "X-Request-Id": "a é\t!", "User-Agent": "us/1" } }));
    assert_eq!(
        answer["request"]["headers"],
        json!({ "content-type": "application/json", "x-api-key": "key", "x-request-id": "a é\t!", "user-agent": "us/1" })
    );
}

#[test]
fn headers_of_ours_cannot_be_replaced() {
    for name in
        ["Authorization", "x-api-key", "X-API-KEY", "Content-Type", "content-length", "Host", "connection", "Upgrade"]
    {
        let option = format!("headers.{}", name.to_lowercase());
        assert_eq!(refused(&json!({ "headers": { name: "x" } })), option);
        assert_eq!(refused(&json!({ "baseUrl": "https://host", "headers": { name: "x" } })), option);
    }
}

#[test]
fn a_backend_of_the_callers_may_have_a_credential_of_its_own() {
    let answer = with(&json!({ "apiKey": "-", "baseUrl": "https://host", "headers": { "Authorization": "Basic x" } }));
    assert_eq!(answer["request"]["headers"]["authorization"], "Basic x");
    for base in ["https://api.kapso.ai", "https://graph.facebook.com"] {
        let options = json!({ "apiKey": "-", "baseUrl": base, "headers": { "Authorization": "Bearer x" } });
        assert_eq!(refused(&options), "headers.authorization");
    }
}

#[test]
fn headers_that_no_request_can_carry_are_refused() {
    for headers in [
        json!({ "": "x" }),
        json!({ "a b": "x" }),
        json!({ "a:": "x" }),
        json!({ "a\n": "x" }),
        json!({ "é": "x" }),
        json!({ "a": "x\r\ny" }),
        json!({ "a": "x\u{0}" }),
        json!({ "a": "漢" }),
        json!({ "a": "\u{7f}" }),
        json!({ "a": 1 }),
        json!({ "a": null }),
        json!({ "a": "1", "A": "2" }),
        json!([]),
        json!("x"),
        json!(null),
    ] {
        assert_eq!(refused(&json!({ "headers": headers })), "headers");
    }
}

#[test]
fn no_error_repeats_what_an_option_holds() {
    let secret = "s3cr3t\u{7f}";
    for options in [
        json!({ "apiKey": secret }),
        json!({ "phoneNumberId": secret }),
        json!({ "baseUrl": secret }),
        json!({ "baseUrl": format!("https://user:{secret}@host") }),
        json!({ "apiVersion": secret }),
        json!({ "headers": { secret: "x" } }),
        json!({ "headers": { "authorization": secret } }),
        json!({ "accessToken": "s3cr3t" }),
        json!({ "apiKey": "s3cr3t", "baseUrl": "https://graph.facebook.com" }),
    ] {
        let answer = with(&options);
        assert_eq!(answer["ok"], false, "{options}");
        assert!(!answer.to_string().contains("s3cr3t"), "{answer}");
    }
}

#[test]
fn options_that_are_none_are_answered() {
    for input in ["", "{", "[]", "1", "null", "\u{0}"] {
        let answer: Value = serde_json::from_str(&prepare_json(input)).unwrap();
        assert_eq!(answer["ok"], false);
        assert_eq!(answer["option"], "options");
    }
}

#[test]
fn templates_are_asked_of_the_account() {
    for (credential, base) in [
        (json!({ "apiKey": "key" }), "https://api.kapso.ai/meta/whatsapp"),
        (json!({ "accessToken": "token" }), "https://graph.facebook.com"),
    ] {
        let mut options = credential;
        options["templates"] = json!(true);
        options["businessAccountId"] = json!("102290129340398");
        let answer = prepared(&options);
        assert_eq!(answer["request"]["url"], format!("{base}/v24.0/102290129340398/message_templates"));
    }
}

#[test]
fn an_account_has_an_id_of_digits() {
    for id in [json!(null), json!(1), json!(""), json!("1/2"), json!("%31"), json!("me"), json!("1".repeat(21))] {
        let answer =
            prepared(&json!({ "templates": true, "apiKey": "key", "phoneNumberId": ID, "businessAccountId": id }));
        assert_eq!(answer["option"], "businessAccountId", "{id}");
    }
    let answer = prepared(&json!({ "templates": true, "apiKey": "key" }));
    assert_eq!(answer["option"], "businessAccountId");
}
