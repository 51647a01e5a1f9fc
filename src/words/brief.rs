//! Words of: one page to print, and the conclusion of the meeting.
