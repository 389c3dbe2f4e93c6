//! Doc comments, as a formatter would write them.

/// The columns of a line.
pub const WIDTH: usize = 120;

/// A doc comment; nothing if there is nothing to say.
pub fn comment(out: &mut String, lines: &[String], indent: usize) {
    let margin = " ".repeat(indent);
    let lines: Vec<String> = lines.iter().flat_map(|line| wrap(line, WIDTH - indent - 3)).collect();
    match &lines[..] {
        [] => {}
        [only] if indent + only.chars().count() + 7 <= WIDTH => out.push_str(&format!("{margin}/** {only} */\n")),
        lines => {
            out.push_str(&format!("{margin}/**\n"));
            for line in lines {
                out.push_str(format!("{margin} * {line}").trim_end());
                out.push('\n');
            }
            out.push_str(&format!("{margin} */\n"));
        }
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let longer = lines.last().map_or(0, |line| line.chars().count()) + 1 + word.chars().count();
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if longer <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
