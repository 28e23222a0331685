package cn.bangfu.archive.query;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A user's choice as it is kept: codes joined by commas. */
@Entity
@Table(name = "list_options")
@IdClass(StoredListOptions.Key.class)
public class StoredListOptions {

  private static final String BETWEEN = ",";

  /** A user and a kind of list. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long userId;
    private String kind;

    public Key() {}

    Key(Long userId, String kind) {
      this.userId = userId;
      this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(userId, key.userId)
          && Objects.equals(kind, key.kind);
    }

    @Override
    public int hashCode() {
      return Objects.hash(userId, kind);
    }
  }

  @Id
  @Column(name = "user_id")
  private Long userId;

  @Id
  @Column(name = "list_kind")
  private String kind;

  @Column(name = "shown_columns")
  private String columns;

  private String sorts;

  @Column(name = "page_size")
  private int pageSize;

  protected StoredListOptions() {}

  StoredListOptions(long userId, String kind) {
    this.userId = userId;
    this.kind = kind;
  }

  void choose(ListOptions options) {
    columns = String.join(BETWEEN, options.columns());
    sorts = options.sorts().stream().map(SortKey::stored).collect(Collectors.joining(BETWEEN));
    pageSize = options.pageSize();
  }

  ListOptions chosen() {
    return new ListOptions(
        codes(columns), codes(sorts).stream().map(SortKey::read).toList(), pageSize);
  }

  private static List<String> codes(String joined) {
    return Arrays.stream(joined.split(BETWEEN)).filter(code -> !code.isEmpty()).toList();
  }
}
