"""What is seen. QtWidgets and pyqtgraph live only here.

Object names by which tests, scripts and assistive tools find a control:

- `main_window`: the window.
- `project_name`: name of the open project, in the top bar.
- `search_field`: search over all texts.
- `undo_button`, `redo_button`: undo and redo; their text names what they do.
- `save_version_button`: opens the inline form of a new version.
- `export_button`: opens the export panel.
- `page_edit`, `page_balance`, `page_versions`: buttons of the page rail.
- `edit_page`, `balance_page`, `versions_page`, `start_page`: the pages themselves.
- `status_counts`: "214 of 3,870 shown · 12 selected · 92,300 words".
- `status_progress_{what}`, `cancel_{what}`: one for each thing that runs in the background.
- `quiet_message`, `quiet_message_action`: the passing message and its button ("Undo").
- `notice_bar`: a standing notice, for example that the project is open for reading only.
- `conversation_table`, `conversation_view`, `turn_text_{key}`, `filter_panel`, `flag_card`,
  `history_panel`: parts of the Edit page.
- `chart_{id}`: a chart; `chart_table_{id}` the table of its figures; `chart_table_button_{id}` its switch.
- `balance_strip`, `balance_strip_button`: the small charts under the table, and the switch that folds them.
- `version_list`, `version_name`, `version_note`, `version_save`, `version_compare`, `version_restore`,
  `comparison_sentence`, `comparison_list`, `comparison_diff`: the Versions page.
- `export_panel`, `export_format`, `export_framing`, `export_gzip`, `export_scope`, `export_summary`,
  `export_path`, `export_run`, `export_result`: the Export panel.
"""
