# A preset that is not installed, and an option nobody knows.
echo "module.exports = { preset: 'ts-jest', testEnviroment: 'jsdom' };" > jest.config.cjs
