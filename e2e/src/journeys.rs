//! What users do, from a fresh page each time; the name of each journey says what must be true.

mod analysis;
mod answers;
mod element;
mod examples;
mod first_load;
mod frame;
mod frame_storage;
mod hosts;
mod hosts_pages;
mod keeping;
mod keyboard;
mod lifecycle;
mod looks;
mod meeting;
mod offline;
mod payloads;
mod printing;
mod security;
mod sending;
mod single;
mod windows;

use std::pin::Pin;

use anyhow::Result;

use crate::page::Page;

/// Whether the console may report errors on a journey.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Console {
    /// Any error is a failure.
    Silent,
    /// The journey provokes one.
    MayReport,
}

/// The browsers that a journey can be walked in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// Only Chromium has what it asks of the browser: the DevTools protocol (an emulated screen,
    /// medium or store, printing, measuring), a folder for downloads that is watched, the console.
    Chromium,
    /// Nothing but what every driver can do.
    AnyBrowser,
}

/// One journey.
pub(crate) struct Journey {
    /// A sentence that is true if the journey ends well.
    pub(crate) name: &'static str,
    /// What is done and expected.
    pub(crate) walk: for<'a> fn(&'a Page) -> Walk<'a>,
    /// What the console may say.
    pub(crate) console: Console,
    /// Where it can be walked.
    pub(crate) needs: Needs,
}

type Walk<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// Lists journeys by the names of their functions; one that says nothing else needs Chromium.
macro_rules! journeys {
    (@needs) => { Needs::Chromium };
    (@needs $needs:ident) => { Needs::$needs };
    ($($module:ident::$name:ident $console:ident $($needs:ident)?),* $(,)?) => {
        &[$(Journey {
            name: stringify!($name),
            walk: |page| Box::pin($module::$name(page)),
            console: Console::$console,
            needs: journeys!(@needs $($needs)?),
        }),*]
    };
}

/// All journeys, in the order in which they run.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    answers::the_page_opens_with_both_answers Silent AnyBrowser,
    first_load::until_the_first_answer_the_page_asks_for_what_is_counted_and_no_more MayReport
        AnyBrowser,
    first_load::the_first_answer_needs_no_more_than_is_counted MayReport AnyBrowser,
    answers::an_example_is_chosen_from_the_menu Silent AnyBrowser,
    answers::a_lever_dragged_by_mouse_changes_the_answer_in_place Silent AnyBrowser,
    answers::a_lever_moved_by_keyboard_changes_the_answer_in_place Silent AnyBrowser,
    answers::a_number_typed_beside_a_lever_changes_the_answer Silent AnyBrowser,
    answers::a_lever_that_stands_still_is_announced_once Silent AnyBrowser,
    analysis::each_panel_of_the_analysis_answers_and_follows_a_lever Silent AnyBrowser,
    analysis::a_needed_value_is_applied_with_one_click_and_taken_back Silent AnyBrowser,
    analysis::the_map_is_read_with_arrow_keys Silent AnyBrowser,
    analysis::ranges_set_in_words_make_the_answer_uncertain Silent AnyBrowser,
    analysis::a_cost_of_zero_is_refused_at_its_field_and_the_results_stay Silent AnyBrowser,
    analysis::without_workers_the_page_answers_by_itself Silent AnyBrowser,
    analysis::a_figure_is_asked_why_and_follows_a_lever Silent AnyBrowser,
    keeping::a_reload_keeps_the_plan Silent AnyBrowser,
    keeping::a_damaged_store_is_set_aside_and_can_be_downloaded Silent AnyBrowser,
    keeping::a_newer_store_is_set_aside_and_can_be_downloaded Silent AnyBrowser,
    keeping::a_bad_file_is_refused_with_its_problems_and_changes_nothing Silent AnyBrowser,
    keeping::a_good_file_is_opened Silent AnyBrowser,
    keeping::a_full_store_is_told_and_everything_can_be_saved Silent AnyBrowser,
    keeping::room_that_comes_back_is_used_again Silent AnyBrowser,
    keeping::what_cannot_be_set_aside_is_never_written_over Silent AnyBrowser,
    keeping::a_wiped_store_is_told_and_written_again Silent AnyBrowser,
    keeping::a_crash_offers_the_plan_for_download MayReport AnyBrowser,
    meeting::undo_and_redo_go_on_after_a_reload Silent AnyBrowser,
    meeting::the_last_change_is_played_before_and_after Silent AnyBrowser,
    meeting::an_agreed_plan_is_kept_read_only_and_can_be_copied Silent AnyBrowser,
    windows::two_windows_on_one_plan_follow_each_other Silent AnyBrowser,
    windows::two_windows_that_changed_one_plan_keep_both Silent AnyBrowser,
    windows::the_second_window_shows_and_follows_the_first Silent AnyBrowser,
    windows::f9_presents_and_escape_returns Silent AnyBrowser,
    sending::a_link_asks_before_it_opens_beside_the_plans Silent AnyBrowser,
    sending::a_link_that_is_declined_changes_nothing Silent AnyBrowser,
    sending::a_link_opened_in_the_tab_of_the_planner_asks_too Silent AnyBrowser,
    // The driver of Firefox takes no address of a million letters.
    sending::damaged_and_oversized_links_give_a_message Silent,
    sending::a_short_file_asks_before_it_opens Silent AnyBrowser,
    sending::the_workbook_is_loaded_when_it_is_asked_for Silent AnyBrowser,
    sending::a_table_is_looked_at_before_anything_is_taken Silent AnyBrowser,
    single::the_single_file_answers_from_the_disk_and_keeps_the_plan Silent AnyBrowser,
    single::the_single_file_works_with_its_own_worker Silent AnyBrowser,
    single::the_single_file_gives_its_own_address_as_a_link Silent AnyBrowser,
    single::the_single_file_without_excel_says_so Silent AnyBrowser,
    single::the_single_file_with_excel_writes_and_reads_tables Silent AnyBrowser,
    single::the_single_file_opens_whatever_a_server_says_of_its_letters Silent AnyBrowser,
    // WebAssembly and scripts are barred by the DevTools protocol.
    single::the_single_file_is_readable_without_webassembly MayReport,
    single::the_single_file_is_readable_without_scripts Silent,
    element::a_plan_that_is_set_is_shown_and_told Silent AnyBrowser,
    element::a_bad_plan_is_told_and_changes_nothing Silent AnyBrowser,
    element::save_restore_and_reset_keep_their_promises Silent AnyBrowser,
    element::what_is_set_before_the_definition_counts Silent AnyBrowser,
    element::read_only_refuses_says_why_and_keeps_nothing Silent AnyBrowser,
    element::the_plan_of_the_page_is_shown_first_and_asked_about_later Silent AnyBrowser,
    element::an_old_form_is_never_sent Silent AnyBrowser,
    element::the_styles_of_the_page_stay_outside Silent AnyBrowser,
    element::a_module_that_cannot_be_loaded_is_told_with_the_last_answer MayReport AnyBrowser,
    element::parts_and_slots_are_where_they_are_said_to_be Silent AnyBrowser,
    // The bytes, listeners and nodes of a whole browser are known to the DevTools protocol only.
    lifecycle::many_cycles_leave_nothing_behind Silent,
    lifecycle::a_cycle_leaves_no_listener_worker_timer_or_observer Silent AnyBrowser,
    lifecycle::a_move_keeps_the_state Silent AnyBrowser,
    lifecycle::a_removal_while_loading_or_dragging_leaves_nothing Silent AnyBrowser,
    lifecycle::several_elements_have_states_of_their_own Silent AnyBrowser,
    lifecycle::two_elements_of_one_key_keep_both_plans Silent AnyBrowser,
    lifecycle::it_works_inside_another_shadow_root Silent AnyBrowser,
    lifecycle::a_second_definition_and_another_version_do_no_harm Silent AnyBrowser,
    lifecycle::after_a_panic_every_element_says_so MayReport AnyBrowser,
    examples::the_example_in_plain_html_listens_and_takes_the_plan Silent AnyBrowser,
    examples::the_example_in_react_follows_and_steers_the_element Silent AnyBrowser,
    examples::the_example_in_vue_follows_and_steers_the_element Silent AnyBrowser,
    examples::the_example_for_sharepoint_lives_inside_the_form_of_the_page Silent AnyBrowser,
    keyboard::a_meeting_is_held_by_keyboard Silent AnyBrowser,
    // Light and dark, and sizes of screens, are emulated.
    looks::every_view_is_accessible_in_light Silent,
    looks::every_view_is_accessible_in_dark Silent,
    looks::every_view_is_accessible_in_english Silent,
    looks::every_view_is_accessible_in_english_and_dark Silent,
    looks::what_a_meeting_sees_is_accessible_in_light Silent,
    looks::what_a_meeting_sees_is_accessible_in_dark Silent,
    looks::at_twice_the_size_nothing_scrolls_sideways Silent,
    looks::a_phone_needs_no_scrolling_sideways Silent,
    looks::on_a_phone_both_answers_stay_in_sight_and_leave_room Silent,
    looks::the_bar_shows_everything_that_can_be_pressed Silent,
    // Printed and shown as print by the DevTools protocol.
    printing::the_brief_of_each_example_is_printed_on_one_page Silent,
    printing::the_brief_of_a_crowded_plan_is_printed_on_one_page Silent,
    printing::a_long_conclusion_that_was_typed_is_printed_whole_on_numbered_pages Silent,
    frame::a_page_that_may_embed_asks_and_hears Silent AnyBrowser,
    frame::the_frame_is_as_high_as_its_content_if_asked Silent AnyBrowser,
    frame::a_page_that_may_not_embed_gets_a_link_and_no_module Silent AnyBrowser,
    frame::a_list_that_cannot_be_read_lets_nobody_in Silent AnyBrowser,
    frame::what_is_no_message_of_the_protocol_does_nothing Silent AnyBrowser,
    frame::only_the_window_around_is_listened_to Silent AnyBrowser,
    frame::texts_of_a_plan_from_outside_never_become_markup Silent AnyBrowser,
    frame_storage::where_the_browser_keeps_nothing_the_page_around_does Silent AnyBrowser,
    frame_storage::a_frame_without_an_origin_still_plans_and_tells Silent AnyBrowser,
    frame_storage::a_page_without_an_origin_may_not_embed Silent AnyBrowser,
    offline::after_one_visit_the_page_needs_no_network Silent AnyBrowser,
    offline::what_is_loaded_late_is_there_on_the_first_visit Silent AnyBrowser,
    offline::a_new_version_waits_and_loses_no_plan MayReport AnyBrowser,
    offline::a_plan_that_is_not_kept_is_not_reloaded_away MayReport AnyBrowser,
    offline::a_planner_that_has_stopped_gives_way_to_a_new_version MayReport AnyBrowser,
    offline::a_folder_that_is_half_replaced_is_not_used MayReport AnyBrowser,
    offline::the_worker_answers_for_its_own_files_only MayReport AnyBrowser,
    printing::another_panel_is_printed_with_the_answers Silent,
    hosts::the_strict_policy_is_never_violated Silent AnyBrowser,
    hosts::under_trusted_types_the_page_answers_by_itself MayReport AnyBrowser,
    hosts::modules_of_any_content_type_are_opened Silent AnyBrowser,
    hosts::a_module_that_does_not_come_is_told_in_words MayReport AnyBrowser,
    hosts::without_web_assembly_the_last_answer_is_still_told MayReport AnyBrowser,
    hosts::without_the_analysis_the_rest_works MayReport AnyBrowser,
    hosts::the_first_part_alone_answers MayReport AnyBrowser,
    hosts::a_late_part_is_waited_for Silent AnyBrowser,
    hosts::a_slow_host_is_waited_for Silent AnyBrowser,
    security::texts_of_a_file_never_become_markup Silent AnyBrowser,
    security::texts_of_a_link_never_become_markup Silent AnyBrowser,
    security::texts_of_a_table_never_become_markup Silent AnyBrowser,
    payloads::texts_of_a_workbook_never_become_markup Silent AnyBrowser,
    payloads::texts_that_are_typed_never_become_markup Silent AnyBrowser,
    hosts_pages::a_portal_that_is_one_form_is_never_sent Silent AnyBrowser,
    hosts_pages::style_sheets_of_the_host_stay_outside Silent AnyBrowser,
    hosts_pages::a_page_in_quirks_mode_looks_the_same Silent AnyBrowser,
    hosts_pages::a_base_that_points_elsewhere_misleads_nothing Silent AnyBrowser,
    hosts_pages::a_content_editor_part_brings_the_planner Silent AnyBrowser,
    hosts_pages::a_browser_that_keeps_nothing_still_plans Silent AnyBrowser,
    hosts_pages::a_frame_in_a_sandbox_still_plans Silent AnyBrowser,
    hosts_pages::a_host_may_remove_the_planner_in_the_middle_of_a_drag Silent AnyBrowser,
];
