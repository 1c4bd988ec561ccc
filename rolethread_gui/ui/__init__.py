"""What is seen. QtWidgets and pyqtgraph live only here.

Object names by which tests, scripts and assistive tools find a control:

- `main_window`: the window.
- `recent_conversations`: the menu of conversations that were looked at.
- `project_name`: name of the open project, in the top bar.
- `search_field`: search over all texts.
- `search_bar` with `search_words`, `search_case`, `search_pattern`, `search_whose`, `search_where`, `search_told`,
  `search_previous`, `search_next`, `search_close`: how and where is searched, and from place to place;
  `search_recent`: the menu of what was searched for before, behind `search_recent_button` in the field.
- `undo_button`, `redo_button`: undo and redo; their text names what they do.
- `save_version_button`: opens the inline form of a new version.
- `export_button`: opens the export panel.
- `page_edit`, `page_balance`, `page_versions`: buttons of the page rail.
- `edit_page`, `balance_page`, `versions_page`, `start_page`: the pages themselves.
- `page_checks` with `checks_page`, `checks_tab_{section}` and `checks_{section}`; `catalogue_list`, `check_title`,
  `check_on`, `check_show`, `example_flagged`, `example_clean`; `thresholds` with `threshold_{option}`,
  `threshold_usual_{option}`, `threshold_difference`, `threshold_use`, `threshold_leave`, `threshold_learn`,
  `threshold_show_added`, `threshold_show_removed`: the catalogue of checks.
- `style_choice_{rule}`, `style_convert_{rule}`, `style_learn`, `style_take`, `style_leave`, `style_changes`,
  `style_show_flagged`, `style_show_added`, `style_usual`: the house style.
- `phrases_list`, `phrases_show`, `phrases_keep`, `phrases_reduce`, `phrases_leave`, `phrases_instead`, `phrases_replace`:
  overused phrases.
- `list_text`, `list_place`, `list_language`, `list_add`, `list_own`, `list_change`, `list_remove`, `list_show`, `list_alone`,
  `list_again`, `list_known`: phrase lists.
- `canon_list`, `canon_agreeing`, `canon_true`, `canon_open`, `canon_apply`, `canon_show`: the canon.
- `copies_kind_{kind}`, `copies_slider`, `copies_keep_limit`, `copies_list`, `copies_linked`, `copies_keep`, `copies_other`,
  `beside_left`, `beside_right`, `copies_keep_one`, `copies_link`, `copies_join`, `copies_every`, `copies_open`: copies.
- `status_counts`: "214 of 3,870 shown · 12 selected · 92,300 words".
- `status_progress_{what}`, `cancel_{what}`: one for each thing that runs in the background.
- `quiet_message`, `quiet_message_action`: the passing message and its button ("Undo").
- `focus_message`, `focus_message_text`, `focus_message_action`: the same while nothing but the text is shown.
- `notice_bar`: a standing notice, for example that the project is open for reading only.
- `table_columns` with `table_columns_list`, `column_left`, `column_right`, `table_lines`, `layout_choice`,
  `layout_delete`, `layout_name`, `layout_keep`: columns of the table and layouts.
- `cell_text`, `cell_status`: a cell of the table that is written into.
- `conversation_table`, `table_empty`: the table, and what stands there when nobody is shown.
- `filter_panel`; `facet_flag_{check}`, `facet_flag_any`, `facet_status_{status}`, `facet_included_yes`,
  `facet_included_no`, `facet_edited_yes`: facets (a space in a status becomes an underscore).
- `fold_{section}`, `narrow_field_{section}`, `order_{section}`: a section of the filters: "flags", "status", "export",
  "work", "holds", "tags", "speakers", "prompts", "sources", "turns", "reply_words", "language", "fields", "saved" and
  "field:{name}"; `facet_edited_since`, `facet_noted_yes`; `facet_turns_{low}`, `facet_reply_words_{low}`,
  `facet_language_{code}`, `facet_field:{name}_{value}`; `fields_link` with `fields_menu`: fields as filters.
- `ready_{name}` ("flagged", "errors", "clean", "fresh", "done"): ready filters; `filter_keep` with `filter_name`,
  `filter_name_keep`, `facet_saved_{id}`, `saved_menu`: filters under a name, also in the menu `kept_filters`.
- `tag_facets`, `facet_tag_{id}`, `facet_tag_none`, `tags_link`: tags among the filters; `tag_line`, `tag_chip_{id}`,
  `tag_add`, `tag_menu`: those of a conversation; `tag_picker` with `tag_picker_field`, `tag_picker_list`: the list
  to tick; `tags_dialog` with `tags_table`, `tag_new`, `tag_make`, `tag_make_behaviour`, `tag_colour`, `tag_merge`,
  `tag_show`, `tag_archive`, `tag_delete`, `tags_told`: the list of tags; `bulk_tag`: for the chosen.
- `new_conversation` with `new_empty`, `new_like`, `new_paste`, `new_exchanges`, `new_system`, `new_prompt_choice`,
  `new_keep_system`, `new_keep_user`, `new_keep_replies`, `new_text`, `new_told`, `new_role_{name}`, `new_preview`,
  `new_make`, `new_cancel`: a conversation is made.
- `facets_speakers`, `facet_speakers_{name}`, `speakers_link`, `facets_prompts`, `facet_prompts_{mark}`,
  `prompts_link`: speakers and system prompts among the filters; `speaker_menu` with `speaker_field`: who speaks.
- `speakers_dialog` with `speakers_table`, `speakers_nobody`, `speaker_name`, `speaker_texts`, `speaker_rename`, `speaker_show`,
  `speaker_aliases`, `speaker_card`, `character_new`, `character_make`, `character_delete`, `speakers_likely`,
  `likely_join`, `likely_skip`, `speakers_told`: speakers and characters.
- `prompts_dialog` with `prompts_tree`, `prompts_about`, `prompt_text`, `prompt_differs`, `prompt_replace`,
  `prompt_family`, `prompt_show`, `prompt_new`, `prompt_name`, `prompt_keep`, `prompt_delete`, `prompts_told`: system
  prompts, their families and the library.
- `chip_bar`, `chip`, `filter_progress`, `filter_refresh`, `filter_clear`: the filter as chips.
- `start_here`, `start_card_{check}` with `start_card_show`, `question_{id}` with `answer_{n}`,
  `nothing_to_mend`, `start_here_more`, `start_here_close`: *Start here*.
- `bulk_bar`, `bulk_scope`, `bulk_status`, `bulk_leave_out`, `bulk_fix`, `bulk_delete`, `bulk_more`,
  `bulk_clear`, `bulk_prompt_dialog` with `bulk_prompt_choice`, `bulk_prompt_text`, `bulk_prompt_give`,
  `bulk_prompt_leave`: what can be done with the chosen conversations; `table_menu` the same as a menu.
- `conversation_view`, `conversation_empty`, `conversation_title`, `conversation_status`,
  `conversation_included`, `conversation_note`, `conversation_above`, `conversation_below`,
  `conversation_notices`: the conversation and its header.
- `turn_{key}` with `turn_text_{key}`, `turn_learn_{key}`, `turn_menu_{key}`, `turn_rest`; `earlier_turns`,
  `add_turn`; `flag_line`: a flag on a whole turn.
- `notes_on_words` with `notes_menu`; `note_card` with `note_text`, `note_keep`, `note_remove`: notes on words.
- `word_menu` with `suggestion_{n}`, `word_learn`, `word_spelling`, `word_note`, `word_open`: the menu of a text; `spelling_dialog`
  with `spelling_on`, `spelling_new`, `spelling_learn`, `spelling_words`, `spelling_take_back`,
  `spelling_variant_{language}`, `spelling_dictionaries`, `spelling_add`, `spelling_remove`, `spelling_told`: spelling;
  `notice_spelling` with `spelling_majority`, `spelling_other`: how English is spelled.
- `flag_card` with `flag_card_title`, `flag_card_sentence`, `flag_card_preview`, `flag_fix_{n}`, `flag_here`,
  `flag_everywhere`, `flag_all`.
- `fix_all`, `fix_all_title`, `fix_all_scope`, `fix_all_list`, `fix_all_empty`, `fix_all_run`, `fix_all_close`.
- `replace_panel` with `replace_find`, `replace_with`, `replace_scope`, `replace_role`, `replace_words`, `replace_case`,
  `replace_keep`, `replace_pattern`, `replace_told`, `replace_list`, `replace_run`, `replace_close`: find and replace.
- `review_bar` with `review_told`, `review_progress`, `review_approve`, `review_review`, `review_leave_out`, `review_next`,
  `review_back`, `review_flag`, `review_write`, `review_leave`: the review and its keys; `review_go_on` offers to go on.
- `compare_panel` with `compare_from`, `compare_to`, `compare_told`, `compare_diff`, `compare_same`, `compare_restore`,
  `compare_close`: the conversation compared with itself at another time.
- `same_change` with `same_change_told`, `same_change_show`, `same_change_refuse`: the same change fits other turns.
- `queue_panel` with `queue_from`, `queue_told`, `queue_progress`, `queue_today`, `queue_day`, `queue_target`, `queue_list`,
  `queue_next`, `queue_done`, `queue_later`, `queue_skip`, `queue_remove`, `queue_clear`, `queue_bring_back`,
  `queue_put_shown`, `queue_empty`, `queue_close`: the rewrite queue; `filter_queue` and `start_card_queue` fill it.
- `history_panel`, `history_kinds`, `history_list`, `history_earlier`, `history_undo_to`, `history_take_back`,
  `history_empty`, `history_close`.
- `trainer_view` with `trainer_view_trainer`, `trainer_view_summary`, `trainer_view_noticed`,
  `trainer_view_legend`, `trainer_view_text`, `trainer_view_close`: a conversation as the trainer sees it.
- `before_sheet` with `before_text`: the turn as it was, while F7 is held down; `earlier_dialog` with
  `earlier_list`, `earlier_diff`, `earlier_restore`, `earlier_none`: every earlier text of a turn.
- `edit_splitter`, `edit_splitter_down`: the splitters of the Edit page.
- `chart_{id}`: a chart; `chart_table_{id}` the table of its figures; `chart_table_button_{id}` its switch.
- `small_chart_{id}`: the same chart in the strip; `balance_compare` what the charts are compared with; `balance_clear` lets go of the filter on the Balance page.
- `open_continue`, `open_new`: answers to "go on where you stopped?"; `notice_{name}`: a standing notice.
- `tour` with `tour_card`, `tour_title`, `tour_text`, `tour_back`, `tour_next`, `tour_leave`: the tour;
  `notice_tour` offers it.
- `hub_dialog` with `hub_name`, `hub_revision`, `hub_token`, `hub_keep`, `hub_told`, `hub_progress`, `hub_fetch`,
  `hub_leave`: a dataset by its name on the Hugging Face Hub.
- `damaged_dialog` with `damaged_about`, `damaged_rescue`, `damaged_list`, `damaged_none`, `damaged_go_back`,
  `damaged_open`: a damaged project; `notice_damaged` leads there.
- `backups_dialog` with `backups_list`, `backups_since`, `backups_empty`, `backups_now`, `backups_go_back`.
- `guide_window` with `guide_search`, `guide_chapters`, `guide_text`, `guide_back`, `guide_forward`,
  `guide_nothing`: the guide.
- `keys_sheet`, `about_dialog`, `preferences_dialog`, `report_dialog`: windows of their own; `dialog_close` closes such;
  `preference_{row}` a control of the preferences, `action_{name}` every action.
- `sources_dialog` with `sources_table`, `source_about`, `source_rest`, `source_again`, `source_other_file`,
  `source_answers`, `source_show`, `source_own_file`, `source_remove`, `source_add`, `problems_table`, `problems_raw`,
  `problem_mended`, `problem_take`, `problem_dismiss`: sources and import report; `sources_link` opens it.
- `question_dialog` with `question_option_{n}`, `question_other`, `question_use_other`, `question_leave`;
  `columns_dialog` with `columns_examples`, `column_{purpose}`, `columns_preview`, `columns_option_{n}`,
  `columns_read`: questions about a file that is opened.
- `merge_dialog` with `merge_sizes`, `merge_differences`, `merge_groups`, `merge_texts`, `merge_nothing`,
  `merge_all`, `merge_fresh`, `merge_ticked`: what another dataset would bring.
- `drop_add`, `drop_open`: answers to "add it to this project?"; `facet_source_{id}`: a source among the filters.
- `balance_strip`, `balance_strip_button`: the small charts under the table, and the switch that folds them.
- `version_list`, `version_name`, `version_note`, `version_save`, `version_compare`, `version_restore`,
  `comparison_sentence`, `comparison_list`, `comparison_diff`: the Versions page.
- `version_changes_tab`, `version_runs_tab`, `runs_panel` with `runs_title`, `runs_empty`, `run_new`, `run_{id}` with
  `run_edit_{id}`, `run_remove_{id}`, `run_compare_{id}`, `run_{id}_{fault}`, `fault_{fault}`, `fault_count_{fault}`;
  `run_form` with `run_name`, `run_trainer`, `run_model`, `run_date`, `run_settings`, `run_files`, `run_results`,
  `run_judgement`, `run_fault_{fault}`, `run_note`, `run_save`, `run_cancel`: training runs.
- `export_page`, `export_to_{target}`, `export_other_target`, `export_option_{id}`, `export_more_options`,
  `export_framing`, `export_gzip`, `export_unreadable`, `export_scope`, `export_scope_shown`,
  `export_scope_selected`, `export_scope_approved`, `export_scope_group`, `export_group`, `export_own_file`,
  `export_save_table`, `export_percent`, `export_seed`, `export_shuffle`,
  `export_choose_tokenizer`, `export_summary`, `finding_{rule}`, `show_{rule}`, `mend_{repair}`, `file_{repair}`,
  `export_files`, `export_snippet`, `export_copy`, `export_path`, `export_choose`, `export_run`, `export_result`,
  `export_show_folder`: the Export page.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - which puts an import of its own in place of Python's

# It reads the text of every module that is imported from then on, and keeps it, to see whether one asks for Qt's other
# names for things (`__feature__`). None of ours does, and nobody should wait for it.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
