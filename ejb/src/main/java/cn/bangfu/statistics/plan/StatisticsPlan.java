package cn.bangfu.statistics.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;

/** Conditions, items and indicators that a user keeps under a name (STA-012). */
@Entity
@Table(name = "statistics_plan")
public class StatisticsPlan {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statistics_plan_seq")
  @SequenceGenerator(name = "statistics_plan_seq", sequenceName = "statistics_plan_seq")
  private Long id;

  @Column(name = "owner_id", updatable = false)
  private long ownerId;

  @Column(updatable = false)
  private String page;

  @Column(name = "plan_name")
  private String name;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "statistics_plan_value", joinColumns = @JoinColumn(name = "plan_id"))
  @MapKeyColumn(name = "value_key")
  @Column(name = "value_text")
  private Map<String, String> values = new HashMap<>();

  @Version private int version;

  protected StatisticsPlan() {}

  StatisticsPlan(long ownerId, String page, String name) {
    this.ownerId = ownerId;
    this.page = page;
    this.name = name;
  }

  void keep(Map<String, String> chosen) {
    values.clear();
    values.putAll(chosen);
  }

  void rename(String other) {
    name = other;
  }

  Long getId() {
    return id;
  }

  long getOwnerId() {
    return ownerId;
  }

  String getPage() {
    return page;
  }

  String getName() {
    return name;
  }

  Map<String, String> getValues() {
    return Map.copyOf(values);
  }
}
