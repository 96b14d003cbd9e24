/**
 * What {@link khaos.value.Faker} stands on: {@link khaos.value.faker.Providers} finds methods of datafaker by name, {@link
 * khaos.value.faker.Provider} calls one. Slow by nature: for pools made before the first record.
 */
package khaos.value.faker;
