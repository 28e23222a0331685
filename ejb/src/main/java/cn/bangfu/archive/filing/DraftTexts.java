package cn.bangfu.archive.filing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what a draft holds in fields where no value can be read (ARC-033). */
@Dependent
public class DraftTexts {

  @PersistenceContext EntityManager em;

  /** What was typed, by the field's path in the form; empty for an archive on file. */
  Map<String, String> of(long archiveId) {
    return em.createNamedQuery("DraftText.of", DraftText.class)
        .setParameter("archiveId", archiveId)
        .getResultStream()
        .collect(Collectors.toMap(DraftText::getField, DraftText::getTyped));
  }

  /** From now on the draft holds these. */
  void keep(long archiveId, Map<String, String> texts) {
    em.createNamedQuery("DraftText.forget").setParameter("archiveId", archiveId).executeUpdate();
    texts.forEach((field, typed) -> em.persist(new DraftText(archiveId, field, typed)));
  }
}
