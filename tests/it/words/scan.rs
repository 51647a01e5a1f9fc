//! Reads sources for their texts: every place where Vietnamese stands beside English.

use std::collections::BTreeMap;

/// A line of the source, and the texts of the arm that begins there.
type Arm = (usize, Vec<String>);

/// Texts of one place of a source in both languages.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) line: usize,
    pub(super) vi: Vec<String>,
    pub(super) en: Vec<String>,
    /// Whether the one is known to say what the other says, each with its own figures.
    pub(super) one_to_one: bool,
}

/// What a source says.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) pairs: Vec<Pair>,
    /// Texts that belong to no language: line and text.
    pub(super) others: Vec<(usize, String)>,
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Text(String),
    Word(String),
    Sign(char),
}

/// The texts of a source.
pub(super) fn texts(source: &str) -> Texts {
    let tokens = tokens(source);
    let mut scan = Scan { covered: vec![false; tokens.len()], tokens: &tokens, pairs: Vec::new() };
    scan.picks();
    scan.arms();
    scan.neighbours();
    let mut others = Vec::new();
    for (at, (line, token)) in tokens.iter().enumerate() {
        if let Token::Text(text) = token
            && !scan.covered[at]
        {
            others.push((*line, text.clone()));
        }
    }
    Texts { pairs: scan.pairs, others }
}

struct Scan<'t> {
    tokens: &'t [(usize, Token)],
    covered: Vec<bool>,
    pairs: Vec<Pair>,
}

impl Scan<'_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at).map(|(_, token)| token)
    }

    fn is_sign(&self, at: usize, sign: char) -> bool {
        self.token(at) == Some(&Token::Sign(sign))
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        matches!(self.token(at), Some(Token::Word(it)) if it == word)
    }

    fn text(&self, at: usize) -> Option<String> {
        match self.token(at) {
            Some(Token::Text(text)) => Some(text.clone()),
            _ => None,
        }
    }

    /// Where what begins here ends: before a comma or a closing bracket of what is around.
    fn end_of(&self, from: usize) -> usize {
        let mut depth = 0_i32;
        for at in from..self.tokens.len() {
            match self.tokens[at].1 {
                Token::Sign('(' | '[' | '{') => depth += 1,
                Token::Sign(')' | ']' | '}') if depth == 0 => return at,
                Token::Sign(')' | ']') => depth -= 1,
                Token::Sign('}') => {
                    depth -= 1;
                    // An arm with a block needs no comma.
                    if depth == 0 && self.is_sign(from, '{') {
                        return at + 1;
                    }
                }
                Token::Sign(',') if depth == 0 => return at,
                _ => {}
            }
        }
        self.tokens.len()
    }

    /// The texts of some tokens, which are spoken for from here on.
    fn take(&mut self, from: usize, to: usize) -> Vec<String> {
        self.covered[from..to].fill(true);
        (from..to).filter_map(|at| self.text(at)).collect()
    }

    /// `lang.pick(vi, en)`.
    fn picks(&mut self) {
        for at in 0..self.tokens.len() {
            let called = self.is_word(at, "pick") && self.is_sign(at + 1, '(');
            if !called || self.is_word(at.wrapping_sub(1), "fn") {
                continue;
            }
            let comma = self.end_of(at + 2);
            let end = self.end_of(comma + 1);
            // What picks between pairs of both languages is something else.
            let of_pairs = self.is_sign(at + 2, '(') || self.is_sign(comma + 1, '(');
            if of_pairs && !self.is_word(at.wrapping_sub(2), "lang") {
                continue;
            }
            let (vi, en) = (self.take(at + 2, comma), self.take(comma + 1, end));
            self.pairs.push(Pair { line: self.tokens[at].0, vi, en, one_to_one: true });
        }
    }

    /// `match lang { Lang::Vi => …, Lang::En => … }`, also with more beside the language.
    fn arms(&mut self) {
        let mut open = Vec::new();
        let mut sides: BTreeMap<usize, [Vec<Arm>; 2]> = BTreeMap::new();
        for at in 0..self.tokens.len() {
            match self.tokens[at].1 {
                Token::Sign('{') => open.push(at),
                Token::Sign('}') => drop(open.pop()),
                _ => {}
            }
            let Some((side, body)) = self.arm(at) else { continue };
            let texts = self.take(body, self.end_of(body));
            let around = open.last().copied().unwrap_or_default();
            sides.entry(around).or_default()[side].push((self.tokens[at].0, texts));
        }
        for [vi, en] in sides.into_values() {
            let all = |side: &[(usize, Vec<String>)]| -> Vec<String> {
                side.iter().flat_map(|(_, texts)| texts.clone()).collect()
            };
            if vi.len() == en.len() {
                let both = vi.into_iter().zip(en);
                self.pairs.extend(both.map(|((line, vi), (_, en))| Pair {
                    line,
                    vi,
                    en,
                    one_to_one: true,
                }));
            } else {
                let line = vi.iter().chain(&en).map(|(line, _)| *line).min().unwrap_or_default();
                self.pairs.push(Pair { line, vi: all(&vi), en: all(&en), one_to_one: false });
            }
        }
    }

    /// The language of an arm whose pattern names one here, and where its body begins.
    fn arm(&self, at: usize) -> Option<(usize, usize)> {
        let named = self.is_word(at, "Lang") && self.is_sign(at + 1, ':');
        let side = match self.token(at + 3) {
            Some(Token::Word(word)) if named && word == "Vi" => 0,
            Some(Token::Word(word)) if named && word == "En" => 1,
            _ => return None,
        };
        let body = (at + 4..at + 30).find(|&it| self.is_sign(it, '=') && self.is_sign(it + 1, '>'));
        let body = body? + 2;
        let ends = |it| [';', '{', '}'].iter().any(|&sign| self.is_sign(it, sign));
        (!(at..body).any(ends)).then_some((side, body))
    }

    /// `name: "vi", "en";`, `vi: "…", en: "…"`, `("vi", "en")`, `["vi", "en"]`: a Vietnamese text
    /// with one of no language after it.
    fn neighbours(&mut self) {
        let free = |scan: &Self, at: usize| scan.text(at).filter(|_| !scan.covered[at]);
        for at in 0..self.tokens.len() {
            let Some(vi) = free(self, at).filter(|text| is_vietnamese(text)) else { continue };
            let next = (at + 1..self.tokens.len()).find(|&next| self.text(next).is_some());
            let Some(next) = next.filter(|&next| self.is_beside(at, next)) else { continue };
            let Some(en) = free(self, next).filter(|text| !is_vietnamese(text)) else { continue };
            self.covered[at] = true;
            self.covered[next] = true;
            let line = self.tokens[at].0;
            self.pairs.push(Pair { line, vi: vec![vi], en: vec![en], one_to_one: true });
        }
    }

    /// Whether only a comma stands between two texts, and what makes texts of them.
    fn is_beside(&self, one: usize, other: usize) -> bool {
        let between = &self.tokens[one + 1..other];
        let commas = between.iter().filter(|(_, token)| *token == Token::Sign(','));
        commas.count() == 1
            && between.iter().all(|(_, token)| match token {
                Token::Sign(sign) => "(),!:".contains(*sign),
                Token::Word(word) => word == "format" || word == "en",
                Token::Text(_) => false,
            })
    }
}

/// Whether a text has a letter that English does not have.
pub(super) fn is_vietnamese(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

/// The tokens of a source with their lines; comments and characters are left out.
fn tokens(source: &str) -> Vec<(usize, Token)> {
    let mut lexer = Lexer { rest: source.chars().collect(), at: 0, line: 1 };
    let mut tokens = Vec::new();
    while let Some(token) = lexer.next_token() {
        tokens.extend(token.1.map(|it| (token.0, it)));
    }
    tokens
}

struct Lexer {
    rest: Vec<char>,
    at: usize,
    line: usize,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> char {
        self.rest.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn bump(&mut self) -> char {
        let c = self.peek(0);
        self.at += 1;
        self.line += usize::from(c == '\n');
        c
    }

    /// The next token, or nothing for what is none; `None` at the end.
    fn next_token(&mut self) -> Option<(usize, Option<Token>)> {
        if self.at >= self.rest.len() {
            return None;
        }
        let line = self.line;
        let token = match (self.peek(0), self.peek(1)) {
            ('/', '/') => {
                while !['\n', '\0'].contains(&self.peek(0)) {
                    self.bump();
                }
                None
            }
            ('"', _) => Some(Token::Text(self.quoted())),
            ('r', '"' | '#') => Some(self.raw()),
            ('\'', _) => {
                self.character();
                None
            }
            (c, _) if c.is_alphanumeric() || c == '_' => {
                let mut word = String::new();
                while self.peek(0).is_alphanumeric() || self.peek(0) == '_' {
                    word.push(self.bump());
                }
                Some(Token::Word(word))
            }
            _ => Some(self.bump()).filter(|c| !c.is_whitespace()).map(Token::Sign),
        };
        Some((line, token))
    }

    /// `'a'`, or only the beginning of a lifetime.
    fn character(&mut self) {
        self.bump();
        if self.peek(0) == '\\' {
            self.bump();
            self.bump();
            while self.peek(0) != '\'' {
                self.bump();
            }
            self.bump();
        } else if self.peek(1) == '\'' {
            self.bump();
            self.bump();
        }
    }

    fn quoted(&mut self) -> String {
        self.bump();
        let mut text = String::new();
        loop {
            match self.bump() {
                '"' | '\0' => return text,
                '\\' => match self.bump() {
                    '\n' => {
                        while self.peek(0).is_whitespace() {
                            self.bump();
                        }
                    }
                    'n' => text.push('\n'),
                    'u' => {
                        let mut code = String::new();
                        while self.peek(0) != '}' {
                            code.push(self.bump());
                        }
                        self.bump();
                        let code = u32::from_str_radix(&code[1..], 16).unwrap_or_default();
                        text.extend(char::from_u32(code));
                    }
                    other => text.push(other),
                },
                other => text.push(other),
            }
        }
    }

    /// `r"…"`, `r#"…"#`; a raw name is one word.
    fn raw(&mut self) -> Token {
        self.bump();
        let mut marks = 0;
        while self.peek(0) == '#' {
            self.bump();
            marks += 1;
        }
        if self.peek(0) != '"' {
            return Token::Sign('#');
        }
        self.bump();
        let end: String = std::iter::once('"').chain(std::iter::repeat_n('#', marks)).collect();
        let mut text = String::new();
        while !text.ends_with(&end) && self.at < self.rest.len() {
            text.push(self.bump());
        }
        Token::Text(text.trim_end_matches(&end).to_owned())
    }
}
