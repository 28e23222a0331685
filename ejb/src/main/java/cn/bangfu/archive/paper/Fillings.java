package cn.bangfu.archive.paper;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.attachment.AttachedKinds;
import cn.bangfu.archive.attachment.AttachmentKind;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.FieldReader;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is written into the forms of some archives, all of them at once. */
@Dependent
public class Fillings {

  @PersistenceContext EntityManager em;
  @Inject FieldReader reader;
  @Inject AttachedKinds attached;
  @Inject CodeValues codes;
  @Inject UnionLookup unions;
  @Inject PaperNotice notice;

  /** By the number of the archive; who may see them has been asked. */
  Map<Long, Filling> of(List<Archive> archives, boolean masked) {
    List<Long> ids = archives.stream().map(Archive::getId).toList();
    Map<Long, FieldRow> rows =
        byId(reader.rows(ids, ArchiveCatalog.all(FieldUse.COLUMN)), FieldRow::archiveId);
    Map<Long, ArchiveContent> contents = contents(ids);
    Map<Long, Set<AttachmentKind>> kinds = attached.of(ids);
    Map<Long, String> names =
        unions.names(archives.stream().map(Archive::getFilingUnionId).distinct().toList());
    List<PaperNotice.Part> parts = notice.parts();
    Map<Long, Filling> fillings = new HashMap<>();
    for (Archive archive : archives) {
      fillings.put(
          archive.getId(),
          new Filling(
              archive.getArchiveType(),
              names.get(archive.getFilingUnionId()),
              rows.get(archive.getId()),
              contents.get(archive.getId()),
              kinds.getOrDefault(archive.getId(), Set.of()),
              masked,
              id -> codes.find(id).map(CodeValue::getValueName).orElse(""),
              parts));
    }
    return fillings;
  }

  Map<Long, ArchiveContent> contents(List<Long> ids) {
    return byId(
        em.createQuery(
                "select c from ArchiveContent c where c.archiveId in :ids", ArchiveContent.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.batch", "c.members")
            .setHint("eclipselink.batch.type", "IN")
            .getResultList(),
        ArchiveContent::getArchiveId);
  }

  private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
