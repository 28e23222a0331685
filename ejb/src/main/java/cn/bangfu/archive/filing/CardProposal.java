package cn.bangfu.archive.filing;

import java.util.List;

/**
 * What the archive itself tells for the card of a target; all of it may be changed (FLD part 3.9).
 *
 * @param familySituation ids of the situations that fit the household
 * @param familySituationText members, income, causes and housing in sentences
 * @param liaisonName contact of the filing union
 */
public record CardProposal(
    List<Long> familySituation,
    String familySituationText,
    String liaisonName,
    String liaisonPhone) {}
