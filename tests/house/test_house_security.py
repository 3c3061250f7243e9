"""The security page: each of its promises has a test that fails where it is broken; what people must do is named too."""

import re
from pathlib import Path

import pytest

PAGE = "docs/security.md"
BANK, FORMS, CONTEST = (
    "tests/bank/test_bank_",
    "tests/workbench/forms/test_workbench_forms_",
    "tests/workbench/contest/",
)
RESULTS = "tests/workbench/results/test_workbench_results_"
INSIDERS, SECRECY = f"{RESULTS}insiders.py", "tests/workbench/test_workbench_secrecy.py"
TRAVEL = "tests/workbench/travel/test_workbench_travel_exchanging.py"
STANDING, SOUND = "tests/bank/people/test_bank_people_standing.py", f"{BANK}soundness.py"

PROOFS = (
    ("đề không có đáp án; bản đính chính", SECRECY, "no_public_byte_of_a_release_holds_a_key_or_anything_derived"),
    ("bản đính chính (từ r2)", SECRECY, "an_erratum_holds_no_key"),
    ("có biên bản giao nhận", f"{FORMS}publishing.py", "who_took_a_keyed_file_out_is_signed"),
    ("chỉ người giữ khóa mở được", "tests/seals/test_seals_envelopes.py", "somebody_else_is_refused"),
    (
        "mã của từng tệp, kể cả tệp nội bộ",
        "tests/releases/test_releases_proof.py",
        "the_manifest_itself_binds_every_file",
    ),
    ("quyền 0700, tệp 0600", f"{FORMS}releasing.py", "the_key_is_opened_once_after_closing_by_a_holder"),
    (
        "không có số định danh, điện thoại, ngày sinh",
        "tests/workbench/paperwork/test_workbench_paperwork_papers.py",
        "no_public_paper_holds_anything_of_a_person_but_what_may_be_posted",
    ),
    ("mầm ngẫu nhiên không lưu ở đâu", SECRECY, "the_seed_of_a_form_is_kept_nowhere"),
    ("tính lại với từng phương án làm đáp án", SECRECY, "no_public_digest_is_one_of_an_item_with_any_option_as_key"),
    ("Biên bản chấm, nhật ký và tệp tạm", SECRECY, "executed_notebooks_logs_and_temporary_files_hold_no_secret"),
    (
        "ai cũng tính lại được, không cần ngân hàng",
        "tests/releases/test_releases_proof.py",
        "anybody_checks_a_published_key_with_the_printed_code_alone",
    ),
    ("**không phải khóa thời gian**", f"{FORMS}opening.py", "before_closing_it_says_that_this_is_no_time_lock"),
    (
        "bản phát hành bị lấy đi về sau sẽ lộ ra",
        f"{RESULTS}verifying.py",
        "a_tail_that_is_cut_off_is_found_against_the_release",
    ),
    (
        "mã bảng kê của các bản phát hành trước",
        f"{RESULTS}verifying.py",
        "a_release_that_is_taken_away_or_exchanged_is_found_against_the_next",
    ),
    ("không có đáp án.", "tests/releases/test_releases_freezing.py", "the_digest_of_an_item_says_nothing_of_its_key"),
    (
        "30 phút không dùng thì phải gõ lại",
        f"{CONTEST}test_workbench_contest_sittings.py",
        "a_seat_locks_after_half_an_hour_and_keeps_no_secret",
    ),
    ("từ chối dưới 8 ký tự", "tests/seals/test_seals_identities.py", "a_passphrase_that_protects_nothing_is_refused"),
    ("thiết lập chưa ký hoặc bị sửa", INSIDERS, "settings_that_were_edited_by_hand_are_named"),
    ("chưa ký hoặc bị sửa thì không duyệt", f"{BANK}bank.py", "unsigned_or_altered_settings_stop_every_move"),
    ("dù ký bằng màn hình, lệnh", INSIDERS, "verify_names_the_record_and_no_release_rests_on_it"),
    ("hay gói trao đổi", INSIDERS, "an_own_approval_that_comes_in_a_package_counts_nowhere_and_is_named"),
    ("mọi người có chữ được lấy vào", INSIDERS, "whose_text_a_merge_took_does_not_approve_it"),
    ("gộp mà lấy nguyên một bản", INSIDERS, "a_merge_that_takes_one_side_word_for_word_bars_nobody_for_the_other"),
    ("không cho mượn tiếp", STANDING, "what_was_lent_is_lent_no_further"),
    ("không có hiệu lực trước lúc ký", STANDING, "what_an_appointment_can_not_do"),
    (
        "việc đã làm trong thời gian ấy vẫn có giá trị",
        STANDING,
        "what_was_lent_is_taken_back_early_and_what_was_done_stays_good",
    ),
    ("đúng hai người khác", STANDING, "who_can_not_give_a_key"),
    ("khóa cũ không ký thêm được gì", INSIDERS, "a_replaced_key_signs_nothing_beside_the_line_that_ended_with_it"),
    ("Khóa mới không mở được niêm phong cũ", f"{FORMS}opening.py", "a_new_key_opens_no_seal_that_was_made_before_it"),
    ("do chính khóa đầu tiên của chủ ký", STANDING, "the_owner_gets_a_new_key_only_from_people_whom_he_has_signed"),
    (
        "ghi kết luận cho câu mình soạn",
        "tests/workbench/items/test_workbench_items_commenting.py",
        "one_meeting_of_many_items_is_bound_to_what_was_read_and_keeps_four_eyes_for_each",
    ),
    (
        "được chứng minh bằng chuỗi mã",
        "tests/bank/shelf/test_bank_shelf_catalogue.py",
        "clocks_that_go_wrong_change_nothing",
    ),
    ("quá hai ngày thì bị nêu tên", INSIDERS, "a_record_dated_days_before_what_its_signer_had_seen_is_named"),
    ("ghi lùi giờ cũng không", INSIDERS, "a_deputy_whose_days_are_over_does_not_approve_by_an_earlier_date"),
    ("bị chép lại dưới tên khác", INSIDERS, "verify_names_the_record_and_no_release_rests_on_it"),
    (
        "Giấy ủy quyền, thu hồi, cấp khóa và quyết định",
        INSIDERS,
        "a_recall_or_a_decision_that_was_taken_away_is_found_against_a_later_release",
    ),
    ("đề, đáp án hay kết quả đã làm từ nó", INSIDERS, "a_release_that_is_gone_while_its_form_is_out_is_named"),
    ("đuôi mà chưa ai thấy", SOUND, "the_last_record_of_all_is_missed_by_nobody_yet"),
    ("đọc lại mọi bản ghi trên đĩa", INSIDERS, "verify_names_the_record_and_no_release_rests_on_it"),
    ("lần duyệt ký sau khi mất", INSIDERS, "what_was_approved_again_after_a_loss_can_be_released"),
    ("nếu không có một người gửi", INSIDERS, "a_draft_laid_under_another_name_is_released_by_nobody_alone"),
    ("vẫn đúng chữ ký", INSIDERS, "old_settings_with_their_old_signature_are_still_signed_as_the_page_says"),
    ("không có chữ ký: quyền thư mục giữ", INSIDERS, "units_are_signed_by_nobody_as_the_page_says"),
    (
        "một nửa không mở được gì",
        f"{CONTEST}test_workbench_contest_codes.py",
        "a_drawn_code_is_eight_groups_in_two_halves",
    ),
    ("người của hai cơ quan", f"{FORMS}releasing.py", "the_key_is_sealed_for_people_of_both_agencies"),
    ("phải ghi tên hai người có mặt", f"{FORMS}opening.py", "with_the_sheet_two_people_are_present_and_named"),
    (
        "Không có mật khẩu nào vẫn dựng được",
        f"{FORMS}rebuilding.py",
        "every_passphrase_lost_and_the_week_is_graded_to_the_same_bytes",
    ),
    (
        "`authoring verify` kiểm các chữ ký ấy",
        f"{FORMS}rebuilding.py",
        "a_record_that_was_altered_after_signing_is_named",
    ),
    ("chỉ người của cuộc thi mở được", TRAVEL, "who_is_not_among_its_readers_cannot_open_it"),
    ("do người đã được chủ cuộc thi ký nhận ký", TRAVEL, "a_label_that_somebody_else_signed_is_refused"),
    ("không kèm khóa của ai", TRAVEL, "only_a_whole_package_carries_locked_keys_where_everybody_can_try_passphrases"),
    ("kèm **khóa đã khóa**", TRAVEL, "only_a_whole_package_carries_locked_keys_where_everybody_can_try_passphrases"),
    (
        "Mỗi lần thử bị làm chậm",
        "tests/seals/test_seals_identities.py",
        "this_room_locks_at_the_work_factor_of_age_itself",
    ),
    ("không bao giờ là tham số lệnh", SECRECY, "no_secret_is_a_parameter_or_an_environment_value"),
    ("chỉ ghi câu cố định", f"{CONTEST}test_workbench_contest_logbook.py", "a_line_holds_no_word_of_the_data"),
    ("gõ ẩn ở cửa sổ lệnh", "tests/commands/test_commands_contest.py", "a_passphrase_is_asked_without_showing_it"),
    ("chỉ nghe ở 127.0.0.1", "tests/commands/test_commands_app.py", "this_machine_only_with_token_and_xsrf"),
    (
        "giữ kiểm tra XSRF",
        "tests/screens/test_screens_in_browser.py",
        "a_foreign_page_cannot_send_and_no_file_is_served",
    ),
    ("mã truy cập ngẫu nhiên", "tests/screens/test_screens_in_browser.py", "without_the_token_nothing_is_shown"),
    ("`authoring bank probe", "tests/commands/test_commands_contest.py", "probe_tells_whether_a_folder_is_safe"),
    (
        "mật khẩu ký mới ký",
        f"{CONTEST}test_workbench_contest_sittings.py",
        "the_right_passphrase_opens_and_the_clock_can_stand",
    ),
    ("ai mở niêm phong, lúc nào", f"{RESULTS}verifying.py", "a_key_whose_opening_nobody_recorded_is_named"),
)
BY_PEOPLE = (  # what only people can hold to, or what says that nothing protects
    "| Nơi |",
    "| thư mục cuộc thi",
    "| `<tuần>-results-<m>/noi-bo/`",
    "| thư mục bài nộp (tệp gốc",
    "Ai đọc được ngân hàng",
    "- Niêm phong **không** chứng minh đáp án đúng",
    "- Tệp nội bộ có đáp án được liệt kê",
    "Những gì chữ ký **không** giữ:",
    "Vì vậy: mật khẩu ký",
    "| Thư mục |",
    "| `banks/",
    "| `exports/<cuộc thi>/` (trừ",
    "| `exports/<cuộc thi>/noi-bo/`, mỗi",
    "| mỗi `…/cong-bo/`",
    "| thư mục bài nộp |",
    "Windows bỏ qua quyền",
    "**Ghi nhật ký ai đọc tệp gốc.**",
    "- Windows: bật",
    "- Linux:",
    "- Ổ mạng",
    "Thử xâm nhập",
)


@pytest.mark.parametrize(("promise", "file", "test"), PROOFS, ids=[test for _, _, test in PROOFS])
def test_a_promise_stands_on_the_page_and_its_test_in_its_file(root: Path, promise: str, file: str, test: str) -> None:
    assert promise in (root / PAGE).read_text(encoding="utf-8")
    assert f"def test_{test}(" in (root / file).read_text(encoding="utf-8")


def test_every_paragraph_of_the_page_has_a_proof_or_is_left_to_people(root: Path) -> None:
    lines = (root / PAGE).read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if line.strip() and not line.startswith("#") and not re.fullmatch(r"[|\-]+", line)]
    bare = [one for one in said if not one.startswith(BY_PEOPLE) and not any(text in one for text, _, _ in PROOFS)]
    assert bare == []
    assert [one for one in BY_PEOPLE if not any(line.startswith(one) for line in said)] == []
