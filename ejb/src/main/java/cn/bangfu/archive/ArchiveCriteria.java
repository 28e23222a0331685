package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.codetable.CodeValues;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;

/** The query that conditions and orders are put on, and who asks it when. */
public record ArchiveCriteria(
    CriteriaBuilder builder,
    CriteriaQuery<?> query,
    Root<Archive> archive,
    Caller caller,
    LocalDate today,
    CodeValues codes) {}
