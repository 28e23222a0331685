/** What the EAR is made of, and what is known against it: a build may not ship a known weakness. */
package cn.bangfu.parts;
