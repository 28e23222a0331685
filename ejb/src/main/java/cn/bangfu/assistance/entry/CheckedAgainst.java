package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.Assistance;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * What a form is judged by.
 *
 * @param level the archive's level now
 * @param filed the archive's filing date
 * @param foreign the archive is of unions outside the caller's (AST-017)
 * @param members members of the household
 * @param stored the record that is changed, or null
 */
record CheckedAgainst(
    LocalDate today,
    ArchiveLevel level,
    LocalDate filed,
    boolean foreign,
    Set<Long> members,
    Assistance stored,
    LongFunction<Optional<CodeFact>> codes) {}
