package cn.bangfu.archive.past;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A file as it was at a moment (ARC-060, ARC-171).
 *
 * @param at the moment, exact to the microsecond
 * @param sections state, household, the members in their order, severe illnesses
 */
public record PastArchive(OffsetDateTime at, String headName, List<PastSection> sections)
    implements Serializable {}
