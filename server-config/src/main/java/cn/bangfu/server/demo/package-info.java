/** The demonstration: loaded once into a fresh database, never part of the EAR. */
package cn.bangfu.server.demo;
