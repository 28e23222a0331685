package cn.bangfu.archive.conversion;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ImportedClasses;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.logic.Defects;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Converts a portion of the formal archives of V2.0 (ARC-177, BAT-068). */
@Dependent
class FormalWork implements ConversionStep {

  private static final String CONVERTED = "select count(converted_at) from legacy_formal";

  private static final String NEXT =
      """
      select archive_id from legacy_formal
       where archive_id > ?1 and converted_at is null order by archive_id limit ?2
      """;

  private static final String TEXTS =
      """
      select archive_id, coalesce(member_id, 0), field, old_value from legacy_text
       where archive_id = any (cast(?1 as bigint[]))
      """;

  private static final String DONE =
      "update legacy_formal set converted_at = ?2 where archive_id = any (cast(?1 as bigint[]))";

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;
  @Inject ArchiveChanges changes;
  @Inject ImportedClasses classes;
  @Inject Defects defects;
  @Inject Today today;

  @Override
  public ConversionStepKind kind() {
    return ConversionStepKind.FORMAL;
  }

  @Override
  public int converted() {
    return ConversionWork.count(em, CONVERTED);
  }

  @Override
  public List<Item> next(long archive, int size) {
    return ConversionWork.next(em, NEXT, archive, size);
  }

  @Override
  public List<ConversionRefusal> refused(List<Item> items) {
    return List.of();
  }

  @Override
  public void convert(List<Item> items, Set<Long> left) {
    convert(items.stream().map(Item::id).toList());
  }

  private void convert(List<Long> ids) {
    LegacyValues values = new LegacyValues(table(), this::code);
    Map<Long, Map<Long, Map<String, String>>> texts = texts(ids);
    List<Archive> archives =
        em.createQuery("select a from Archive a where a.id in :ids order by a.id", Archive.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Map<Long, ArchiveContent> contents = new HashMap<>();
    em.createQuery("select c from ArchiveContent c where c.archiveId in :ids", ArchiveContent.class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(content -> contents.put(content.getArchiveId(), content));
    for (Archive archive : archives) {
      ArchiveContent content = contents.get(archive.getId());
      if (content == null || archive.isAnonymous()) {
        continue; // nothing is left that could be mapped
      }
      Map<Long, Map<String, String>> old = texts.getOrDefault(archive.getId(), Map.of());
      LegacyValues.Header header = values.head(content, old.getOrDefault(0L, Map.of()));
      for (Member member : content.getMembers()) {
        values.member(member, old.getOrDefault(member.getId(), Map.of()));
      }
      archive.convertFormal(header.type(), header.category(), header.categoryKnown());
      content.normalize(archive.getArchiveType(), archive.getHardshipCategory());
    }
    em.flush();
    classes.classify(ids);
    changes.addAll(ids, ArchiveChangeKind.CONVERTED);
    em.createNativeQuery(DONE)
        .setParameter(1, ConversionDesk.array(ids))
        .setParameter(2, today.now())
        .executeUpdate();
    em.clear();
    defects.review(ids);
  }

  private Long code(String tableKey, String name) {
    return codes.valuesWithDisabled(tableKey).stream()
        .filter(value -> name.equals(value.getValueName()) || name.equals(value.getCode()))
        .map(CodeValue::getId)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Map<String, String>> table() {
    Map<String, Map<String, String>> table = new HashMap<>();
    for (Object one :
        em.createNativeQuery("select field, old_value, new_value from legacy_value")
            .getResultList()) {
      Object[] row = (Object[]) one;
      table
          .computeIfAbsent((String) row[0], field -> new HashMap<>())
          .put((String) row[1], (String) row[2]);
    }
    return table;
  }

  /** The old values by archive and member; 0 stands for head and household. */
  private Map<Long, Map<Long, Map<String, String>>> texts(List<Long> ids) {
    Map<Long, Map<Long, Map<String, String>>> texts = new HashMap<>();
    for (Object one :
        em.createNativeQuery(TEXTS).setParameter(1, ConversionDesk.array(ids)).getResultList()) {
      Object[] row = (Object[]) one;
      texts
          .computeIfAbsent(((Number) row[0]).longValue(), archive -> new HashMap<>())
          .computeIfAbsent(((Number) row[1]).longValue(), member -> new HashMap<>())
          .put((String) row[2], (String) row[3]);
    }
    return texts;
  }
}
