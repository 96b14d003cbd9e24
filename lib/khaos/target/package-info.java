/**
 * What can be hurt. An ability is a small interface ({@link khaos.target.Killable}); a {@link khaos.target.Selector} chooses
 * who, when the incident fires, from the {@link khaos.target.World}; what was done is an {@link khaos.target.Injection},
 * and closing it heals.
 */
package khaos.target;
