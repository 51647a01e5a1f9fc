//! Everything that knows a browser: the element, the one stateful component, effects, views.

pub mod element;

mod analyst;
mod effects;
mod files;
mod keeper;
mod projector;
mod root;
mod session;
mod store;
mod teller;
mod view;
