//! `type: "audio"`: a recording, or a voice message.
//!
//! <https://developers.facebook.com/docs/whatsapp/cloud-api/messages/audio-messages>

use alloc::string::String;

use super::{media, pages};
use crate::issue::Code;
use crate::json::Value;
use crate::schema::{Findings, Rule, object};

object! {
    /// A recording: AAC, AMR, MP3, M4A or Ogg with Opus, up to 16 MB.
    Audio "audio" on &pages::AUDIO => {
        /// The id of an uploaded recording. Either this or `link`.
        id: Option<String> = media::ID,
        /// Where Meta's servers find the recording. Either this or `id`.
        link: Option<String> = media::LINK,
        /// Whether it is shown as a voice message. The file must be Ogg with Opus, mono; up to 512 KB it plays at once.
        voice: Option<bool>,
    }
    rules [
        media::SOURCE,
        Rule::walk("voice", Code::Doubtful, voice_of_another_format).warns().meta(0)
            .says("a voice message is an Ogg file with Opus (.ogg, .oga, .opus)"),
    ]
}

fn voice_of_another_format(audio: Value<'_>, findings: &mut Findings) {
    let voice = audio.get("voice").and_then(Value::boolean) == Some(true);
    let link = audio.get("link").and_then(Value::text);
    if voice && link.is_some_and(|link| !is_ogg(&link)) {
        findings.key("link");
    }
}

/// Whether the path of a link ends like an Ogg file.
fn is_ogg(link: &str) -> bool {
    let link = link.as_bytes();
    let end = link.iter().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(link.len());
    let path = link.get(..end).unwrap_or(link);
    let ends = |extension: &[u8]| {
        let start = path.len().wrapping_sub(extension.len());
        path.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(extension))
    };
    ends(b".ogg") || ends(b".oga") || ends(b".opus")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::rules::testing::{accepts, message, refuses, warns};

    fn linked(end: &str, voice: &Value) -> Value {
        let link = ["https://a.b", end].concat();
        message("audio", &json!({ "link": link, "voice": voice }))
    }

    #[test]
    fn a_voice_message_is_an_ogg_file() {
        for end in ["/a.ogg", "/a.OGA?b=c.mp3", "/a/b.opus#c"] {
            accepts(&linked(end, &json!(true)));
        }
        for end in ["/a.mp3", "/a?file=b.ogg", "/ogg", ""] {
            warns(&linked(end, &json!(true)), &["audio.voice audio.link"]);
            accepts(&linked(end, &json!(false)));
        }
        accepts(&message("audio", &json!({ "id": "1", "voice": true })));
        refuses(&linked("/a.ogg", &json!("true")), &["wrong_type audio.voice"]);
    }
}
