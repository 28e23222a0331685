package cn.bangfu.assistance;

import java.time.LocalDate;
import java.util.List;

/**
 * Checked values of a record: those that do not belong to its form are null.
 *
 * @param beneficiary the member it was meant for, or null for the head
 * @param form null if no help was given
 * @param lines money, in the order of the form
 */
public record AssistanceFacts(
    Long beneficiary,
    AssistCategory category,
    LocalDate date,
    String notAssistedReason,
    AssistanceForm form,
    List<NewLine> lines,
    String concreteMeasures,
    Long expenditureKind,
    Long policyCategory,
    Long resourceSource,
    String resourceSourceNote,
    String content,
    String crossReason,
    String remark) {}
