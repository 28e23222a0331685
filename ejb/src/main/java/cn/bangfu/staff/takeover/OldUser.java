package cn.bangfu.staff.takeover;

import cn.bangfu.staff.StaffData;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * An account of an old system as it was loaded.
 *
 * @param words its permissions as the old system writes them
 * @param lastLogin null if it never logged in
 */
record OldUser(
    long id, OldSystem source, StaffData data, Set<String> words, OffsetDateTime lastLogin) {}
