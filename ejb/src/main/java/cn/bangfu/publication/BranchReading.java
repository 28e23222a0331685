package cn.bangfu.publication;

import java.io.Serializable;

/**
 * Whether a union directly below the publisher, or one below it, has read a notice (INF-050).
 *
 * @param users how many users of its branch
 * @param firstAt when the first did, as people read it, or null
 */
public record BranchReading(String unionName, long users, String firstAt) implements Serializable {

  public boolean read() {
    return users > 0;
  }
}
