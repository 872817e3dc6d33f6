# nothing of what the project needs has been downloaded
mkdir -p .mvn
echo "-Dmaven.repo.local=${PWD%/project}/.m2/repository" > .mvn/maven.config
