package cn.bangfu.staff;

/** Way of an appointment (USR part 5.3); all but the first are final. */
public enum AppointmentState {
  WAITING,
  CONFIRMED,
  REFUSED,
  /** Taken back by who asked, or its person was stopped, moved or deleted. */
  WITHDRAWN
}
